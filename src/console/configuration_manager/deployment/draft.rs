use super::Page;
use crate::{
    console::configuration_manager::{
        SelectCollection,
        wizard::{self, Problem},
    },
    domain::{Command, DeploymentKind, Organisation, Refusal},
    text, word,
    words::Word,
};

/// What is typed in the wizard that deploys something.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What is deployed.
    pub kind: DeploymentKind,
    /// Its name.
    pub name: String,
    /// The collection that is to get it.
    pub collection: String,
}

impl Draft {
    /// What the wizard begins with: the collection that is selected in the list, where it holds
    /// users. Nothing is deployed to a collection of devices here.
    pub fn new(kind: DeploymentKind, selected: &str, organisation: &Organisation) -> Self {
        let hierarchy = organisation.hierarchy.as_ref();
        let fits = hierarchy.is_some_and(|found| found.check_user_collection(selected).is_ok());
        let collection = if fits { selected.to_owned() } else { String::new() };
        Self { kind, name: String::new(), collection }
    }

    /// The name of the box for what is deployed.
    pub fn field(&self) -> Word {
        match self.kind {
            DeploymentKind::Application => word!("deploy-application"),
            DeploymentKind::Setting => word!("deploy-baseline"),
        }
    }

    fn general(&self, organisation: &Organisation) -> Vec<Problem> {
        let Some(hierarchy) = &organisation.hierarchy else { return Vec::new() };
        let field = self.field().id;
        let name = hierarchy.check_new_deployment(&self.name).err().map(|refusal| match refusal {
            Refusal::FieldMissing { .. } => Problem { field, why: text!("deploy-no-name") },
            other => Problem::refused(field, &other),
        });
        let field = "deploy-collection";
        let collection = if self.collection.is_empty() {
            Some(Problem { field, why: text!("deploy-no-collection") })
        } else {
            Problem::of(field, hierarchy.check_user_collection(&self.collection))
        };
        name.into_iter().chain(collection).collect()
    }
}

impl wizard::Draft for Draft {
    type Page = Page;
    type Over = SelectCollection;
    type Intent = wizard::Intent<Self>;

    fn title(&self) -> Word {
        match self.kind {
            DeploymentKind::Application => word!("deploy-application-title"),
            DeploymentKind::Setting => word!("deploy-baseline-title"),
        }
    }

    fn pages(&self, _organisation: &Organisation) -> Vec<Page> {
        Page::ALL.to_vec()
    }

    fn problems(&self, page: Page, organisation: &Organisation) -> Vec<Problem> {
        match page {
            Page::General => self.general(organisation),
            _ => Vec::new(),
        }
    }

    fn command(&self, _organisation: &Organisation) -> Option<Command> {
        let (name, collection) = (self.name.clone(), self.collection.clone());
        Some(Command::Deploy { name, kind: self.kind, collection })
    }
}
