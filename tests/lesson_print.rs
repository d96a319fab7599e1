//! A lesson that is printed from its parsed steps is read as the same steps.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

use egui::{Key, Modifiers, PointerButton};
use mdm_console::lesson::{
    Action, Answers, ClickCount, Expectation, Head, Lesson, Located, Marks, Note, Part, PictureOf,
    Place, Product, Redaction, Region, RoleWord, Shot, Source, State, Step, Style, Surface, Target,
    When,
    prose::{Ask, Clause, Hint, Kind, Mention, Press},
    shipped,
};
use proptest::prelude::*;

/// What is compared: the numbers of the steps, and their actions with the versions for which they
/// are.
type Steps = Vec<(Option<u64>, Vec<(Action, Vec<Product>)>)>;

fn steps(lesson: &Lesson) -> Steps {
    // Those that the lesson does not list are none of its own.
    let listed = &lesson.head.products;
    let is_own = |product: &Product| listed.is_empty() || listed.contains(product);
    let versions = |located: &Located| located.only_for.iter().copied().filter(is_own).collect();
    let action = |located: &Located| (located.action.clone(), versions(located));
    let step = |step: &Step| (step.number(), step.actions.iter().map(action).collect());
    lesson.steps.iter().map(step).collect()
}

fn assert_printed_is_read(lesson: &Lesson) {
    let printed = lesson.to_string();
    let read = Lesson::parse(&printed).unwrap_or_else(|error| panic!("{error:?}:\n{printed}"));
    assert_eq!(steps(&read), steps(lesson), "{printed}");
    assert_eq!(read.head, lesson.head, "{printed}");
}

#[test]
fn every_shipped_lesson_is_read_as_it_is_printed() {
    for lesson in shipped() {
        for version in Lesson::parse(&lesson.source).unwrap().versions() {
            assert_printed_is_read(&version);
        }
        assert_printed_is_read(&Lesson::parse(&lesson.source).unwrap());
    }
}

#[test]
fn every_way_through_a_document_is_read_as_it_is_printed() {
    let document = include_str!("fixtures/procedure.md");
    let lesson = Lesson::parse(document).unwrap();
    let actions: usize = lesson.steps.iter().map(|step| step.actions.len()).sum();
    assert!(actions > 30, "{actions}");
    let runs = lesson.runs(&Answers::default(), None, None).unwrap();
    assert!(runs.len() > 1);
    for run in runs {
        assert_printed_is_read(&run.lesson);
    }
}

#[test]
fn a_lesson_is_printed_as_a_writer_would_have_it() {
    let source = "---\ntitle: T\nproduct: sp1, sp2\n---\n\
        1. In the **Tasks** list, click **A > B**, and type `x` in the **Name** box.\n   \
        <!-- for sp1: expect text \"-->\" -->\n2. In SP2, press **Enter**.\n   <!-- # kept -->\n   \
        Then:\n   <!-- press Tab -->\n"
        .replace("\"-->\"", "\"--\\>\"");
    let printed = "---\ntitle: T\nproduct: sp1, sp2\n---\n\n\
        1. Move to the **Tasks** list box.\n\n   \
        Still in the **Tasks** list box, click the **A** > the **B**.\n\n   \
        Still in the **Tasks** list box, set the **Name** text box to **x**.\n\n   \
        <!-- for sp1: expect text \"--\\>\" -->\n\n\
        2. In SP2, press `Enter`.\n\n   <!-- # -->\n\n   As follows:\n\n   <!-- press Tab -->\n\n";
    let printed = printed.replace("`Enter`", "**Enter**");
    assert_eq!(Lesson::parse(&source).unwrap().to_string(), printed);
}

/// Names with whatever Markdown or a comment could eat.
fn name() -> impl Strategy<Value = String> {
    let signs = [
        "Set",
        "up",
        "Name",
        "A",
        "b",
        " ",
        "*",
        "**",
        "_",
        "`",
        "``",
        "\\",
        "\"",
        "'",
        "“",
        "”",
        "<",
        ">",
        "-->",
        "<!--",
        "->",
        "&",
        "&gt;",
        "&amp;",
        "[",
        "](",
        ")",
        "(",
        "#",
        ".",
        "…",
        ",",
        ";",
        ":",
        "!",
        "?",
        "|",
        "~",
        "→",
        "/",
        "@",
        "=",
        "ä",
        "漢",
        "\u{202e}",
        "🙂",
        "[!INCLUDE[a](b)]",
        "click",
        "and",
    ];
    let signs = prop::collection::vec(prop::sample::select(signs.to_vec()), 1..6);
    let any = prop::collection::vec(prop::char::range(' ', '\u{24ff}'), 1..8)
        .prop_map(|signs| signs.into_iter().collect::<String>());
    prop_oneof![4 => signs.prop_map(|signs| signs.concat()), 1 => any]
        .prop_filter("white space alone, or a sign for control, is no name", |name| {
            !name.trim().is_empty() && !name.contains(|sign: char| sign.is_control())
        })
}

const KINDS: [Kind; 20] = [
    Kind::Link,
    Kind::Button,
    Kind::Tab,
    Kind::CheckBox,
    Kind::RadioButton,
    Kind::Option,
    Kind::Box,
    Kind::List,
    Kind::Row,
    Kind::Dialog,
    Kind::Wizard,
    Kind::Page,
    Kind::Group,
    Kind::Tree,
    Kind::Node,
    Kind::Table,
    Kind::Column,
    Kind::Menu,
    Kind::Workspace,
    Kind::Console,
];

/// Something whose name is marked.
fn marked() -> impl Strategy<Value = Mention> {
    let kind = prop::option::of(prop::sample::select(KINDS.to_vec()));
    (prop::collection::vec(name(), 1..3), kind, any::<bool>()).prop_map(|(names, kind, many)| {
        Mention {
            names,
            kind,
            many: many && kind.is_some(),
            marked: true,
            phrase: String::new(),
            variant: None,
        }
    })
}

/// Something that is named without marks, or described.
fn unmarked() -> impl Strategy<Value = Mention> {
    let named = |kind, name: &str| Mention { marked: false, ..Mention::of(kind, name) };
    let described = |kind, many, phrase: &str| Mention {
        kind,
        many,
        phrase: phrase.to_owned(),
        ..Mention::default()
    };
    prop::sample::select(vec![
        named(Kind::Console, "Microsoft Intune administration"),
        named(Kind::Wizard, "Create Site System Server Wizard"),
        named(Kind::Page, "Site System Roles"),
        described(Some(Kind::Link), true, "privacy links"),
        described(Some(Kind::CheckBox), false, "check box"),
        described(None, false, "server on which you want to install the role"),
    ])
}

fn mention() -> impl Strategy<Value = Mention> {
    prop_oneof![3 => marked(), 1 => unmarked()]
}

fn hint() -> impl Strategy<Value = Hint> {
    (prop::option::of(name()), any::<bool>())
        .prop_map(|(example, optional)| Hint { example, optional })
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        Just(Press::Once),
        Just(Press::Double),
        Just(Press::Secondary),
        Just(Press::IfThere),
        any::<u8>().prop_map(Press::Repeated),
    ]
}

const MODIFIERS: [Modifiers; 3] = [Modifiers::COMMAND, Modifiers::SHIFT, Modifiers::ALT];

fn keys() -> impl Strategy<Value = (Modifiers, Key)> {
    let held = prop::sample::subsequence(MODIFIERS.to_vec(), 0..=3);
    (held, prop::sample::select(Key::ALL.to_vec()))
        .prop_map(|(held, key)| (held.into_iter().fold(Modifiers::NONE, |all, one| all | one), key))
}

fn state() -> impl Strategy<Value = State> {
    prop::sample::select(vec![
        State::Enabled,
        State::Disabled,
        State::Checked,
        State::Unchecked,
        State::Selected,
        State::Expanded,
        State::Collapsed,
    ])
}

fn ask() -> impl Strategy<Value = Ask> {
    let phrases = ["contact information that users see", "whether users may enroll", "options"];
    prop_oneof![
        mention().prop_map(Ask::Go),
        (marked(), press()).prop_map(|(what, how)| Ask::Press(what, how)),
        prop::sample::select(vec![Press::Once, Press::Secondary, Press::Double])
            .prop_flat_map(|how| unmarked().prop_map(move |what| Ask::Press(what, how))),
        prop::collection::vec(marked(), 2..4).prop_map(Ask::Path),
        (mention(), any::<bool>()).prop_map(|(what, opens)| Ask::Expand(what, opens)),
        mention().prop_map(Ask::Clear),
        (name(), marked(), hint()).prop_map(|(value, what, hint)| Ask::Enter(
            Some(value),
            what,
            hint
        )),
        (marked(), hint()).prop_map(|(what, hint)| Ask::Enter(None, what, hint)),
        prop::sample::select(phrases.to_vec()).prop_map(|phrase| Ask::Fill(phrase.to_owned())),
        (name(), prop::collection::vec(name(), 1..4)).prop_map(|(q, names)| Ask::OneOf(q, names)),
        Just(Ask::SignIn(None)),
        name().prop_map(|name| Ask::SignIn(Some(format!("{name}@contoso.com")))),
        Just(Ask::Complete),
        mention().prop_map(Ask::Close),
        Just(Ask::Close(Mention::default())),
        keys().prop_map(|(held, key)| Ask::Keys(held, key)),
        any::<u32>().prop_map(Ask::Wait),
        (marked(), prop::option::of(state())).prop_map(|(what, state)| Ask::See(what, state)),
        name().prop_map(Ask::Read),
    ]
}

/// A clause. A box around it is what something is typed into, and so no region of these.
fn clause() -> impl Strategy<Value = Clause> {
    // One that is only described has no clause about it either.
    let is_region = |mention: &Mention| {
        !matches!(mention.kind, Some(Kind::Box | Kind::Option)) && !mention.phrase.contains(" on ")
    };
    let region = mention().prop_filter("a region", is_region);
    (ask(), prop::collection::vec(region, 0..3)).prop_map(|(ask, within)| Clause { ask, within })
}

fn part() -> impl Strategy<Value = Part> {
    let roles: Vec<RoleWord> = RoleWord::all().map(|(role, _)| role).collect();
    let role = prop::sample::select(roles);
    (prop::option::of(role), name(), any::<bool>()).prop_map(|(role, name, named)| Part {
        role,
        name: (named || role.is_none()).then_some(name),
    })
}

fn region() -> impl Strategy<Value = Region> {
    let surface = prop_oneof![Just(Surface::Stage), Just(Surface::Frame)];
    (prop::collection::vec(part(), 0..3), surface)
        .prop_map(|(within, surface)| Region { within, surface })
}

fn target() -> impl Strategy<Value = Target> {
    (part(), region()).prop_map(|(part, region)| Target { part, region })
}

fn expectation() -> impl Strategy<Value = Expectation> {
    prop_oneof![
        target().prop_map(Expectation::There),
        (target(), state()).prop_map(|(target, state)| Expectation::InState(target, state)),
        (target(), name()).prop_map(|(target, text)| Expectation::Holds(target, text)),
        target().prop_map(Expectation::Absent),
        (name(), region()).prop_map(|(text, region)| Expectation::Text(text, region)),
        (name(), region()).prop_map(|(text, region)| Expectation::NoText(text, region)),
        name().prop_map(|text| Expectation::Lab("/a/0".to_owned(), text.into())),
        Just(Expectation::NoLab("/tenant".to_owned())),
    ]
}

fn shot() -> impl Strategy<Value = Shot> {
    let named = target().prop_filter("a dialog alone is the one in front", |target| {
        target.part.role != Some(RoleWord::Dialog)
    });
    let of = prop_oneof![
        Just(PictureOf::Stage),
        Just(PictureOf::Window),
        Just(PictureOf::Dialog),
        named.prop_map(PictureOf::Part),
    ];
    (of, any::<bool>(), any::<bool>(), 0..=Shot::MOST_PADDING)
        .prop_map(|(of, pointer, focus, padding)| Shot { of, pointer, focus, padding })
}

fn style() -> impl Strategy<Value = Style> {
    prop::sample::select(vec![
        Style::Outline,
        Style::Badge,
        Style::Arrow,
        Style::Spotlight,
        Style::Pointer,
    ])
}

fn note() -> impl Strategy<Value = Note> {
    let when = vec![When::Before, When::After, When::Both];
    prop_oneof![
        (prop::option::of(target()), prop::collection::vec(style(), 0..3))
            .prop_map(|(target, styles)| Note::Mark(target, styles)),
        Just(Note::Unmarked),
        (name(), prop::option::of(target())).prop_map(|(text, at)| Note::Callout(text, at)),
        name().prop_map(|text| Note::Redact(Redaction::Text(text))),
        target().prop_map(|target| Note::Redact(Redaction::Target(target))),
        name().prop_map(Note::Alt),
        name().prop_map(Note::Caption),
        prop::sample::select(when).prop_map(Note::When),
    ]
}

fn action() -> impl Strategy<Value = Action> {
    let once = (PointerButton::Primary, ClickCount::Once);
    let ways = [
        once,
        (PointerButton::Primary, ClickCount::Twice),
        (PointerButton::Secondary, ClickCount::Once),
    ];
    prop_oneof![
        name().prop_map(Action::OpenConsole),
        note().prop_map(Action::Note),
        (target(), prop::sample::select(ways.to_vec()))
            .prop_map(|(target, (button, count))| Action::Click(target, button, count)),
        (target(), any::<bool>()).prop_map(|(target, opens)| Action::Expand(target, opens)),
        (target(), any::<bool>()).prop_map(|(target, ticks)| Action::Check(target, ticks)),
        (name(), target()).prop_map(|(name, target)| Action::Choose(name, target)),
        (name(), target()).prop_map(|(text, target)| Action::Type(text, target)),
        (name(), target()).prop_map(|(account, target)| Action::TypePassword(account, target)),
        keys().prop_map(|(held, key)| Action::Press(held, key)),
        name().prop_map(Action::PickFile),
        target().prop_map(Action::ScrollTo),
        any::<u32>().prop_map(Action::Advance),
        expectation().prop_map(Action::Expect),
        prop::option::of(shot()).prop_map(Action::Picture),
        clause().prop_map(Action::Prose),
        clause().prop_map(Action::Prose),
        clause().prop_map(Action::Prose),
    ]
}

fn located() -> impl Strategy<Value = Located> {
    let only_for = prop::sample::subsequence(Product::ALL.to_vec(), 0..3);
    (action(), only_for).prop_map(|(action, only_for)| Located {
        action,
        text: String::new(),
        line: 1,
        at: 0,
        source: Source::Sentence(0),
        only_for,
        only_if: Vec::new(),
    })
}

/// Steps with numbers that go on or do not, and what is done between them.
fn lesson() -> impl Strategy<Value = Lesson> {
    let number = prop::option::of(prop_oneof![Just(1_u64), 1_u64..1000]);
    let step = (number, prop::collection::vec(located(), 1..4));
    prop::collection::vec(step, 1..5).prop_map(|steps| {
        let mut lesson = Lesson::parse("1. A\n").unwrap();
        lesson.head = Head {
            title: "\"A\": 'b'".to_owned(),
            lab: Some("contoso".to_owned()),
            console: Some(Head::OFFICE_365.to_owned()),
            products: Product::ALL.to_vec(),
            account: Some("admin@contoso.com".to_owned()),
            subtitle: Some("How to".to_owned()),
            author: Some("Allie".to_owned()),
            date: Some("May 2015".to_owned()),
            pictures: When::Both,
            marks: Marks(vec![Style::Badge, Style::Arrow]),
            redacted: vec!["a, \"b\"".to_owned(), "c".to_owned()],
        };
        lesson.steps.clear();
        for (number, actions) in steps {
            let goes_on = lesson.steps.last().is_some_and(|step| step.place == Place::Between);
            let place = match number {
                Some(number) => Place::Step { number, item: 0..0, content: 0 },
                None if goes_on => continue,
                None => Place::Between,
            };
            lesson.steps.push(Step { place, says: String::new(), line: 1, actions });
        }
        // In no version is it empty.
        let place = Place::Step { number: 1, item: 0..0, content: 0 };
        lesson.steps.push(Step { place, says: String::new(), line: 1, actions: Vec::new() });
        lesson
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn any_clause_is_read_as_it_is_printed(clause in clause()) {
        let source = format!("1. {clause}\n");
        let read = Lesson::parse(&source).unwrap();
        prop_assert_eq!(steps(&read), vec![(Some(1), vec![(Action::Prose(clause), vec![])])], "{}", source);
    }

    #[test]
    fn any_lesson_is_read_as_it_is_printed(lesson in lesson()) {
        assert_printed_is_read(&lesson);
    }
}
