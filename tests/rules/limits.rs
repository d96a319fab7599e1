//! What fits into a field, and what does not any more.

use serde_json::{Value, json};

use super::Rehearsal;

/// Makes a text of so many characters.
type Make<'a> = &'a dyn Fn(usize) -> String;

fn set(field: &str, value: Value) -> Value {
    let mut profile = json!({ "company_name": "Contoso" });
    profile[field] = value;
    json!({ "command": "set-company-portal", "profile": profile })
}

fn answer(field: &str, value: Value) -> Option<&'static str> {
    Rehearsal::of("contoso-intune").answer(set(field, value)).err().map(|refusal| refusal.code())
}

#[test]
pub(super) fn each_field_takes_so_many_characters_and_not_one_more() {
    let address = |length: usize| format!("https://a.example/{}", "x".repeat(length - 18));
    let email = |length: usize| format!("{}@example.com", "x".repeat(length - 12));
    let text = |length: usize| "ä".repeat(length);
    let fields: [(&str, usize, Make<'_>); 8] = [
        ("company_name", 40, &text),
        ("contact_name", 40, &text),
        ("contact_phone", 20, &text),
        ("contact_email", 40, &email),
        ("additional_information", 120, &text),
        ("privacy_url", 79, &address),
        ("support_url", 150, &address),
        ("website_name", 40, &text),
    ];
    for (field, longest, make) in fields {
        assert_eq!(answer(field, make(longest).into()), None, "{field}");
        assert_eq!(answer(field, make(longest + 1).into()), Some("field-too-long"), "{field}");
        let empty = (field == "company_name").then_some("field-missing");
        assert_eq!(answer(field, "".into()), empty, "{field}");
    }
}

#[test]
pub(super) fn addresses_e_mail_and_colours_have_their_form() {
    for (field, text, fits) in [
        ("privacy_url", "http://www.contoso.com/CP_privacy.html", true),
        ("privacy_url", "HTTPS://contoso", true),
        ("privacy_url", "https://contoso.com:8443/a?b#c", true),
        ("privacy_url", "www.contoso.com", false),
        ("privacy_url", "ftp://contoso.com", false),
        ("privacy_url", "http://", false),
        ("privacy_url", "http://con toso.com", false),
        ("privacy_url", "http://contoso.com/a b", false),
        ("privacy_url", "http://contoso.com:0/", false),
        ("privacy_url", "http://-contoso.com", false),
        ("support_url", "https://support", true),
        ("support_url", "support", false),
        ("contact_email", "it@contoso.com", true),
        ("contact_email", "it@contoso", false),
        ("contact_email", "@contoso.com", false),
        ("contact_email", "i t@contoso.com", false),
        ("contact_email", "it@con@toso.com", false),
        ("color", "#0072C6", true),
        ("color", "#0072c", false),
        ("color", "0072C60", false),
        ("color", "#0072CG", false),
        ("contact_name", "IT\u{7}", false),
    ] {
        let expected = (!fits).then_some("field-malformed");
        assert_eq!(answer(field, text.into()), expected, "{field} {text}");
    }
}

#[test]
pub(super) fn a_logo_is_a_png_or_jpeg_of_400_by_100_pixels_and_750_kb_at_most() {
    let logo = |format: &str, width: u32, height: u32, bytes: u64| {
        json!({
            "file": "logo", "format": format, "width": width, "height": height, "bytes": bytes,
        })
    };
    for (logo, code) in [
        (logo("png", 400, 100, 768_000), None),
        (logo("jpeg", 1, 1, 1), None),
        (logo("gif", 10, 10, 10), Some("logo-format")),
        (logo("png", 401, 100, 10), Some("logo-measures")),
        (logo("png", 400, 101, 10), Some("logo-measures")),
        (logo("png", 0, 100, 10), Some("logo-measures")),
        (logo("png", 400, 100, 768_001), Some("logo-too-heavy")),
    ] {
        assert_eq!(answer("logo_on_white", logo.clone()), code, "{logo}");
        assert_eq!(answer("logo_on_color", logo.clone()), code, "{logo}");
    }
}

#[test]
pub(super) fn special_characters_in_the_company_name_are_a_warning_and_no_refusal() {
    let contoso = Rehearsal::of("contoso-intune");
    for (name, warned) in [("Contoso 2015", false), ("Contoso & Sons", true), ("Café", false)] {
        let plan = contoso.plan(set("company_name", name.into()));
        assert_eq!(!plan.warnings.is_empty(), warned, "{name}");
    }
}

#[test]
pub(super) fn the_company_portal_is_set_where_the_authority_is() {
    let portal = || set("contact_name", "Anna".into());
    for (preset, code) in [
        ("contoso", None),
        ("contoso-intune", None),
        ("contoso-hybrid", Some("not-the-managing-service")),
        ("contoso-office365", Some("not-the-managing-service")),
    ] {
        let answer = Rehearsal::of(preset).answer(portal());
        assert_eq!(answer.err().map(|refusal| refusal.code()), code, "{preset}");
    }
    let mut contoso = Rehearsal::of("contoso-intune");
    contoso.done(portal());
    assert_eq!(contoso.0.company_profile().unwrap().contact_name, "Anna");
    let hybrid = Rehearsal::of("contoso-hybrid");
    assert_eq!(hybrid.0.company_profile().unwrap().contact_name, "IT department");
}
