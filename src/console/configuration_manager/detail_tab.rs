use crate::{word, words::Word};

/// A tab at the bottom of the details pane.
pub struct DetailTab {
    /// Its name.
    pub name: Word,
    /// What stands in it.
    pub sections: Vec<Section>,
}

/// Some labels with their values, under a heading.
pub struct Section {
    /// The heading.
    pub name: Word,
    /// The labels with their values.
    pub facts: Vec<(String, String)>,
}

/// The only tab of what is told on one.
pub(super) fn summary(facts: Vec<(String, String)>) -> Vec<DetailTab> {
    let name = word!("detail-summary");
    vec![DetailTab { name: name.clone(), sections: vec![Section { name, facts }] }]
}
