use super::{Draft, FileSlot, Page, Wizard, page::FAMILIES};
use crate::{
    console::configuration_manager::{
        sheet::SheetAction,
        version,
        wizard::{Draft as _, Outcome, Page as _, Problem, Turned},
    },
    domain::{Command, Organisation, PlatformFamily, Subscription},
    word,
    words::Word,
};

/// Microsoft Intune Subscription Properties: a window in which the subscription is changed, all
/// of it or one platform (facts 3.4 and 3.5). Its tabs are pages of the wizard.
#[derive(Clone, Debug)]
pub struct Properties {
    /// The platforms that it is about; none for the properties of the whole subscription.
    pub platforms: Option<PlatformFamily>,
    /// Its tabs.
    pub pages: Vec<Page>,
    /// The tab that is shown, what is chosen and typed, and the window over it.
    pub form: Wizard,
}

/// What was changed on some of the tabs, as the command that does it.
struct Change {
    pages: Vec<Page>,
    command: Command,
}

/// The tabs whose settings are changed together.
const COMPANY: [Page; 3] = [Page::General, Page::Contact, Page::Logo];

impl Properties {
    /// The window for `platforms`, or for all. Where the version has no menu Configure Platforms
    /// the properties of all have the platforms too; none without a subscription.
    pub fn new(platforms: Option<PlatformFamily>, organisation: &Organisation) -> Option<Self> {
        let draft = Draft::of(organisation.subscription()?);
        let pages = match platforms {
            Some(family) => of_platforms(family),
            None => of_all(organisation),
        };
        let page = *pages.first()?;
        let (told, over, outcome) = (false, None, None);
        let form = Wizard { page, reached: page, draft, told, over, outcome };
        Some(Self { platforms, pages, form })
    }

    /// The name of a tab.
    pub fn tab(&self, page: Page) -> Word {
        match (self.platforms, page) {
            (Some(PlatformFamily::Ios), _) => word!("platform-tab-apns"),
            (Some(PlatformFamily::WindowsPhone), Page::Platform(_)) => word!("wizard-general"),
            _ => page.name(),
        }
    }

    /// What is missing or wrong on a tab. The company portal app has a tab of its own.
    pub fn problems(&self, page: Page, organisation: &Organisation) -> Vec<Problem> {
        let mut found = self.form.draft.problems(page, organisation);
        if page == Page::Platform(PlatformFamily::WindowsPhone) {
            found.retain(|problem| problem.field != FileSlot::PortalApp.name().id);
        }
        found
    }

    /// Whether anything was changed.
    pub fn is_changed(&self, organisation: &Organisation) -> bool {
        !self.changes(organisation).is_empty()
    }

    /// The commands that do what was changed, one for the company and one for each platform;
    /// none while something is wrong on a tab that was changed.
    pub fn commands(&self, organisation: &Organisation) -> Vec<Command> {
        let changes = self.changes(organisation);
        let mut pages = changes.iter().flat_map(|change| &change.pages);
        if pages.any(|page| !self.problems(*page, organisation).is_empty()) {
            return Vec::new();
        }
        changes.into_iter().map(|change| change.command).collect()
    }

    /// Takes in what was changed on the tab.
    pub fn edit(&mut self, draft: Draft) {
        self.form.draft = draft;
        self.form.outcome = None;
    }

    /// Says what came of a command.
    pub fn answered(&mut self, outcome: Outcome) {
        self.form.outcome = Some(outcome).filter(|outcome| !matches!(outcome, Outcome::Done(_)));
    }

    /// Does what changes nothing in the organisation. What was changed is to be done before: OK
    /// closes the window once nothing is left to do.
    pub fn act(&mut self, action: SheetAction, organisation: &Organisation) -> Turned {
        match action {
            SheetAction::Tab(at) => self.show(at),
            SheetAction::Cancel => return Turned::Closed,
            SheetAction::Ok if !self.is_changed(organisation) => return Turned::Closed,
            SheetAction::Ok | SheetAction::Apply => self.tell(organisation),
        }
        Turned::Open
    }

    fn show(&mut self, at: usize) {
        let Some(page) = self.pages.get(at) else { return };
        self.form.page = *page;
        self.form.told = false;
        self.form.outcome = None;
    }

    /// Leads to a tab that keeps what was changed from being done, and says what is wrong there.
    /// What was done is no longer a change.
    fn tell(&mut self, organisation: &Organisation) {
        if let Some(subscription) = organisation.subscription() {
            self.form.draft.keep(subscription);
        }
        let changes = self.changes(organisation);
        let pages: Vec<Page> = changes.into_iter().flat_map(|change| change.pages).collect();
        let is_wrong = |page: &Page| !self.problems(*page, organisation).is_empty();
        let wrong: Vec<Page> = pages.iter().copied().filter(is_wrong).collect();
        let about = if wrong.is_empty() { pages } else { wrong };
        self.form.told = true;
        if let Some(first) = about.first()
            && !about.contains(&self.form.page)
        {
            self.form.page = *first;
        }
    }

    /// What is not as the subscription has it.
    fn changes(&self, organisation: &Organisation) -> Vec<Change> {
        let Some(subscription) = organisation.subscription() else { return Vec::new() };
        let families = FAMILIES.into_iter().filter(|f| self.pages.contains(&Page::Platform(*f)));
        let before = Draft::of(subscription);
        let platforms = families.filter_map(|family| {
            let setup = self.form.draft.setup(family);
            let is_changed = setup != before.setup(family);
            let change = || Change {
                pages: of_platforms(family),
                command: Command::ConfigurePlatform { setup },
            };
            is_changed.then(change)
        });
        self.company(subscription).into_iter().chain(platforms).collect()
    }

    fn company(&self, subscription: &Subscription) -> Option<Change> {
        let settings = self.form.draft.settings();
        let is_changed = self.platforms.is_none() && settings != subscription.settings;
        let command = Command::EditSubscription { settings };
        is_changed.then(|| Change { pages: COMPANY.to_vec(), command })
    }
}

fn of_all(organisation: &Organisation) -> Vec<Page> {
    let version = version(organisation);
    let is_managed = |family: &PlatformFamily| {
        version.platforms().iter().any(|platform| platform.family() == *family)
    };
    let families = FAMILIES.into_iter().filter(|_| version.has_platforms_page());
    let platforms = families.filter(is_managed).flat_map(of_platforms);
    COMPANY.into_iter().chain(platforms).collect()
}

fn of_platforms(family: PlatformFamily) -> Vec<Page> {
    let app = (family == PlatformFamily::WindowsPhone).then_some(Page::PortalApp);
    [Page::Platform(family)].into_iter().chain(app).collect()
}
