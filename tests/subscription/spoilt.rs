//! Every field of every page with something wrong in it, and how it is mended.

use egui::Role;
use mdm_console::{
    app::{Answer, Effect},
    console::configuration_manager::subscription::{
        FileSlot, Intent as Step, Page, PhoneSigningChoice,
    },
    domain::{Field, Platform, ProductVersion, Refusal},
    lab::Preset,
    words,
};

use super::{Shown, edit, go_to, preset, step, tick, type_into};

/// Something wrong in a field.
pub(crate) struct Spoilt {
    /// The lab.
    pub(crate) lab: Preset,
    /// The page.
    pub(crate) page: Page,
    /// The control that is told of it.
    pub(crate) field: (Role, &'static str),
    /// What is wrong, or the beginning of it.
    pub(crate) why: String,
    /// How it comes to be wrong, from a page that is filled in.
    pub(crate) spoil: Change,
    /// How it becomes right again.
    pub(crate) mend: Change,
}

type Change = Box<dyn Fn(&mut Shown)>;

const TEXT: Role = Role::TextInput;

/// All of them.
pub(crate) fn all() -> Vec<Spoilt> {
    let mut all = texts();
    all.extend(collections());
    all.extend(logos());
    all.extend(certificates());
    all.extend(phones());
    all
}

fn why(refusal: &Refusal) -> String {
    let (what, way_out) = words::refusal(refusal);
    format!("{what} {way_out}")
}

/// Texts that are typed, by what the domain says of them.
fn texts() -> Vec<Spoilt> {
    let boxes = [
        (Page::General, Field::CompanyName, "Company name", "Contoso"),
        (Page::General, Field::PrivacyUrl, "URL to company privacy documentation", ""),
        (Page::General, Field::Color, "Color scheme for company portal", "#0072C6"),
        (Page::Contact, Field::ContactName, "IT department contact name", ""),
        (Page::Contact, Field::ContactPhone, "IT department phone number", ""),
        (Page::Contact, Field::ContactEmail, "IT department email address", "it@contoso.com"),
        (Page::Contact, Field::AdditionalInformation, "Additional information", ""),
        (Page::Contact, Field::SupportUrl, "Support website URL (not displayed)", ""),
        (Page::Contact, Field::WebsiteName, "Website name (displayed to user)", "Help"),
    ];
    let too_long = boxes.map(|(page, field, name, right)| {
        typed(page, name, "x".repeat(field.longest() + 1), right, |text| field.check(text))
    });
    let malformed = [
        (1, "contoso.com/privacy"),
        (1, "http://www.contoso.com/our privacy"),
        (2, "blue"),
        (2, "#0072C"),
        (5, "it.contoso.com"),
        (5, "it@contoso"),
        (7, "ftp://support.contoso.com"),
    ];
    let malformed = malformed.map(|(at, text)| {
        let (page, field, name, right) = boxes[at];
        typed(page, name, text.to_owned(), right, |text| field.check(text))
    });
    let missing = ["", "   "].map(|text| {
        let (page, field, name, right) = boxes[0];
        typed(page, name, text.to_owned(), right, |text| field.check_required(text))
    });
    too_long.into_iter().chain(malformed).chain(missing).collect()
}

fn typed(
    page: Page,
    name: &'static str,
    wrong: String,
    right: &'static str,
    check: impl Fn(&str) -> Result<(), Refusal>,
) -> Spoilt {
    Spoilt {
        lab: preset(ProductVersion::Sp2),
        page,
        field: (TEXT, name),
        why: why(&check(&wrong).unwrap_err()),
        spoil: Box::new(move |shown| type_into(shown, TEXT, name, &wrong)),
        mend: Box::new(move |shown| type_into(shown, TEXT, name, right)),
    }
}

/// Contoso with a collection in which nobody is.
fn with_an_empty_collection() -> Preset {
    let text = preset(ProductVersion::Sp2).text().to_owned();
    let more = "\n[hierarchy.collections.\"Nobody Yet\"]\nusers = []\n";
    Preset::parse(&format!("{text}{more}")).unwrap()
}

fn collections() -> Vec<Spoilt> {
    let of = |lab: Preset, wrong: &'static str, why: String, mended: fn(&mut Shown)| Spoilt {
        lab,
        page: Page::General,
        field: (TEXT, "Collection"),
        why,
        spoil: Box::new(move |shown| type_into(shown, TEXT, "Collection", wrong)),
        mend: Box::new(mended),
    };
    let right: fn(&mut Shown) = |shown| type_into(shown, TEXT, "Collection", "Pilot Users");
    let collection = |name: &str| name.to_owned();
    let sp2 = || preset(ProductVersion::Sp2);
    let none = "No collection is selected. Press Browse, and select a user collection.";
    vec![
        of(sp2(), "", none.to_owned(), right),
        of(
            sp2(),
            "Mobile User",
            why(&Refusal::UnknownCollection { collection: collection("Mobile User") }),
            right,
        ),
        of(
            sp2(),
            "All Systems",
            why(&Refusal::NotAUserCollection { collection: collection("All Systems") }),
            right,
        ),
        of(
            with_an_empty_collection(),
            "Nobody Yet",
            why(&Refusal::CollectionEmpty { collection: collection("Nobody Yet") }),
            right,
        ),
    ]
}

/// Hands over a file; one that is no sample is one of the fixtures.
fn hand(shown: &mut Shown, slot: FileSlot, file: &str) {
    for effect in step(shown, Step::Hand(slot, file.to_owned())) {
        let Effect::ReadFile(slot, path) = effect else { continue };
        let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
        let bytes = std::fs::read(format!("{fixtures}/{}", path.display())).unwrap();
        shown.state_mut().runner.next.push(Answer::FileRead(slot, path, Ok(bytes)));
    }
    shown.run();
}

fn handed(slot: FileSlot, file: &'static str) -> Change {
    Box::new(move |shown| hand(shown, slot, file))
}

fn logos() -> Vec<Spoilt> {
    let slots = [
        (FileSlot::LogoOnWhite, "Logo for a white background"),
        (FileSlot::LogoOnColor, "Logo for the color scheme background"),
    ];
    let files = [
        ("samples/contoso-wide.png", "contoso-wide.png has 412 × 100 pixels: 12 too wide."),
        ("samples/web-server.cer", "web-server.cer is a certificate, and a portal shows PNG"),
        ("cmyk.jpg", "cmyk.jpg has the colors of a printer (CMYK)"),
    ];
    let of = |field, why: &str, spoil, mend| Spoilt {
        lab: preset(ProductVersion::Sp2),
        page: Page::Logo,
        field: (TEXT, field),
        why: why.to_owned(),
        spoil,
        mend,
    };
    let mut all = vec![of(
        slots[0].1,
        "A logo is to be included, but there is no file.",
        Box::new(|shown| edit(shown, |draft| draft.include_logo = true)),
        Box::new(|shown| edit(shown, |draft| draft.include_logo = false)),
    )];
    for (slot, field) in slots {
        for (file, why) in files {
            all.push(of(field, why, handed(slot, file), handed(slot, "samples/contoso.jpg")));
        }
    }
    all
}

/// A page of a platform that is ticked, in R2.
fn on_platform(
    platform: Platform,
    field: &'static str,
    why: String,
    spoil: Change,
    mend: Change,
) -> Spoilt {
    let ticked = Box::new(move |shown: &mut Shown| {
        edit(shown, |draft| tick(draft, &[platform]));
        go_to(shown, Page::Platform(platform.family()));
        spoil(shown);
    });
    let page = Page::Platform(platform.family());
    let (lab, field) = (preset(ProductVersion::R2), (TEXT, field));
    Spoilt { lab, page, field, why, spoil: ticked, mend }
}

const GOOD_APNS: &str = "samples/apns-certificate.pem";
const GOOD_ID: &str = "push@contoso.com";

fn certificates() -> Vec<Spoilt> {
    let ios = |file: &'static str, id: &'static str, field, why: String| {
        let give = |file: &'static str, id: &'static str| -> Change {
            Box::new(move |shown| {
                edit(shown, |draft| id.clone_into(&mut draft.platforms.apple_id));
                if !file.is_empty() {
                    hand(shown, FileSlot::Apns, file);
                }
            })
        };
        on_platform(Platform::IosAndMacOsX, field, why, give(file, id), give(GOOD_APNS, GOOD_ID))
    };
    let apns = "APNs certificate";
    let needed = Refusal::CertificateNeeded { platform: Platform::IosAndMacOsX };
    let missing = Refusal::FieldMissing { field: Field::AppleId };
    let malformed = Field::AppleId.check("push").unwrap_err();
    let windows = |file, why: &str| {
        let slot = FileSlot::WindowsSigning;
        let mend = handed(slot, "samples/code-signing.pfx");
        let field = "Code-signing certificate";
        on_platform(Platform::Windows, field, why.to_owned(), handed(slot, file), mend)
    };
    vec![
        ios("", GOOD_ID, apns, why(&needed)),
        ios(GOOD_APNS, "", "Apple ID", why(&missing)),
        ios(GOOD_APNS, "push", "Apple ID", why(&malformed)),
        ios(
            "samples/apns-expired.pem",
            GOOD_ID,
            apns,
            "The certificate in apns-expired.pem was valid from 2013-10-01".to_owned(),
        ),
        ios(
            "samples/apns-not-yet-valid.pem",
            GOOD_ID,
            apns,
            "The certificate in apns-not-yet-valid.pem is valid from 2017-01-01".to_owned(),
        ),
        ios(
            "samples/web-server.cer",
            GOOD_ID,
            apns,
            "The certificate in web-server.cer is for ".to_owned(),
        ),
        ios(
            "samples/apns-request.csr",
            GOOD_ID,
            apns,
            "apns-request.csr is a certificate request.".to_owned(),
        ),
        windows("samples/web-server.cer", "web-server.cer has a certificate but no private key"),
        windows("encrypted.pfx", "The certificates in encrypted.pfx are encrypted"),
    ]
}

/// Windows Phone, of which 8.0 needs a signing certificate and the portal app.
fn phones() -> Vec<Spoilt> {
    let choose = |choice, files: Vec<(FileSlot, &'static str)>| -> Change {
        Box::new(move |shown| {
            edit(shown, |draft| draft.platforms.phone_signing = choice);
            for (slot, file) in &files {
                hand(shown, *slot, file);
            }
        })
    };
    let pfx = (FileSlot::PhoneSigning, "samples/code-signing.pfx");
    let own = (FileSlot::PhoneSigning, "samples/code-signing-own-authority.pfx");
    let token = (FileSlot::PhoneToken, "samples/enrollment-token.aetx");
    let app = (FileSlot::PortalApp, "samples/company-portal.xap");
    let wrong_app = (FileSlot::PortalApp, "samples/contoso.jpg");
    let nothing = PhoneSigningChoice::Nothing;
    let certificate = PhoneSigningChoice::Certificate;
    let with_token = PhoneSigningChoice::Token;
    let (of_80, of_81) = (Platform::WindowsPhone80, Platform::WindowsPhone81);
    let needed = Refusal::CertificateNeeded { platform: of_80 };
    let portal = "Company portal app";
    let phone = on_platform;
    let right = || choose(certificate, vec![pfx, app]);
    let mut unsigned =
        phone(of_80, "", why(&needed), choose(nothing, vec![app]), choose(with_token, vec![token]));
    unsigned.field = (Role::RadioButton, "Nothing");
    vec![
        unsigned,
        phone(
            of_80,
            portal,
            why(&Refusal::PortalAppNeeded {}),
            choose(certificate, vec![pfx]),
            right(),
        ),
        phone(
            of_80,
            portal,
            "contoso.jpg is a JPEG picture, not a company portal app.".to_owned(),
            choose(certificate, vec![pfx, wrong_app]),
            right(),
        ),
        phone(
            of_81,
            "Code-signing certificate",
            "Windows Phone does not accept a code-signing certificate of ".to_owned(),
            choose(certificate, vec![own]),
            right(),
        ),
        phone(
            of_81,
            "Application enrollment token",
            "code-signing.pfx is a container of certificates and keys (PKCS#12).".to_owned(),
            choose(with_token, vec![(FileSlot::PhoneToken, "samples/code-signing.pfx")]),
            choose(with_token, vec![token]),
        ),
    ]
}
