//! "Click **A**. (In SP1, click **B**.)": what is said for all versions, and at once otherwise for
//! some, is for the others.

use std::mem::discriminant;

use super::{Ask, Sentence, Spoken};
use crate::lesson::Product;

/// Takes exceptions out of what the sentences of a paragraph say before them.
pub(super) fn take_exceptions(sentences: &mut [Sentence]) {
    let mut places: Vec<(usize, usize)> = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        let doing = sentence.spoken.iter().enumerate();
        let doing = doing.filter(|(_, spoken)| !matches!(spoken.clause.ask, Ask::Go(_)));
        places.extend(doing.map(|(index, _)| (at, index)));
    }
    for (at, place) in places.iter().enumerate() {
        let general = &sentences[place.0].spoken[place.1];
        let mut excepted: Vec<Product> = Vec::new();
        for other in &places[at + 1..] {
            let special = &sentences[other.0].spoken[other.1];
            if !is_exception(general, special) {
                break;
            }
            excepted.extend(&special.only_for);
        }
        if !excepted.is_empty() {
            let all = Product::ALL.into_iter().filter(|product| !excepted.contains(product));
            sentences[place.0].spoken[place.1].only_for = all.collect();
        }
    }
}

/// Whether one clause says for some versions what another says for all of them.
fn is_exception(general: &Spoken, special: &Spoken) -> bool {
    let same = discriminant(&general.clause.ask) == discriminant(&special.clause.ask);
    let names = |spoken: &Spoken| match &spoken.clause.ask {
        Ask::Press(what, _) | Ask::Expand(what, _) => what.names.clone(),
        Ask::Path(path) => path.iter().flat_map(|what| what.names.clone()).collect(),
        _ => Vec::new(),
    };
    let differ = names(general) != names(special) && !names(special).is_empty();
    general.only_for.is_empty() && !special.only_for.is_empty() && same && differ
}
