//! The other way round: what stands on the pages that were visited and the document never speaks
//! of.

use std::sync::Arc;

use super::{played::Played, printable};
use crate::{lesson::PageReport, text};

/// Over all ways together, each page once, in the order of the first visit. What is used on any
/// way is not left out.
pub(super) fn pages(played: &[Arc<Played>]) -> Vec<PageReport> {
    let sentences = || played.iter().flat_map(|played| &played.report.sentences);
    let is_used = |control: &str| {
        let name = control.find('"').map_or(control, |at| &control[at..]);
        sentences().flat_map(|sentence| &sentence.did).any(|did| did.contains(name))
    };
    let mut pages: Vec<PageReport> = Vec::new();
    for visited in played.iter().flat_map(|played| &played.report.pages) {
        let at = pages.iter().position(|page| page.page == visited.page).unwrap_or_else(|| {
            pages.push(PageReport { page: visited.page.clone(), unmentioned: Vec::new() });
            pages.len() - 1
        });
        let known = &mut pages[at].unmentioned;
        for control in &visited.unmentioned {
            if !known.contains(control) && !is_used(control) {
                known.push(control.clone());
            }
        }
    }
    pages
}

/// A line for each page of which the document leaves anything out. What it leaves out on several
/// pages of a dialog stands in the line of the dialog.
pub(super) fn text(pages: &[PageReport], verbose: bool) -> Vec<String> {
    let mut told: Vec<PageReport> = Vec::new();
    for page in pages {
        let dialog = page.page.split_once(BETWEEN).map(|(dialog, _)| dialog);
        let common = dialog.map(|dialog| common(pages, dialog)).unwrap_or_default();
        if let Some(dialog) = dialog.filter(|dialog| told.iter().all(|it| it.page != *dialog)) {
            told.push(PageReport { page: dialog.to_owned(), unmentioned: common.clone() });
        }
        let mut own = page.clone();
        own.unmentioned.retain(|control| !common.contains(control));
        told.push(own);
    }
    told.iter()
        .filter(|page| !page.unmentioned.is_empty())
        .map(|page| line(page, verbose))
        .collect()
}

/// What stands between the name of a dialog and that of its page.
const BETWEEN: &str = " > ";

/// What the document leaves out on several pages of a dialog.
fn common(pages: &[PageReport], dialog: &str) -> Vec<String> {
    let of_dialog =
        |page: &&PageReport| page.page.split_once(BETWEEN).is_some_and(|(own, _)| own == dialog);
    let mut seen: Vec<&String> = Vec::new();
    let mut common: Vec<String> = Vec::new();
    for control in pages.iter().filter(of_dialog).flat_map(|page| &page.unmentioned) {
        if !seen.contains(&control) {
            seen.push(control);
        } else if !common.contains(control) {
            common.push(control.clone());
        }
    }
    common
}

fn line(page: &PageReport, verbose: bool) -> String {
    /// So many are told of a page, unless all are asked for.
    const MOST: usize = 6;
    let all = page.unmentioned.len();
    let told = if verbose { all } else { all.min(MOST) };
    let list = page.unmentioned[..told].join(", ");
    let page = page.page.as_str();
    printable(&if told == all {
        text!("lesson-page", page = page, controls = list)
    } else {
        text!("lesson-page-more", page = page, controls = list, more = all - told)
    })
}
