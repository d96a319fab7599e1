//! Whether it is as a lesson expects.

use egui::accesskit::Toggled;

use super::{Expectation, Failure, Region, Rehearsal, Scene, State, Target, find::Wanted};
use crate::words;

/// Fails unless it is as expected.
pub(super) fn check(
    expectation: &Expectation,
    scene: &Scene<'_>,
    rehearsal: &dyn Rehearsal,
) -> Result<(), Failure> {
    match expectation {
        Expectation::There(target) => scene.find(target).map(|_| ()),
        Expectation::InState(target, state) => in_state(scene, target, *state),
        Expectation::Holds(target, wanted) => holds(scene, target, wanted),
        Expectation::Absent(target) => {
            require(scene, &target.region)?;
            match scene.all(target, scene.reachable(target.region.surface)).first() {
                Some(at) => Err(Failure::There { what: scene.describe(*at) }),
                None => Ok(()),
            }
        }
        Expectation::Text(text, region) => match shown(scene, text, region) {
            Some(_) => Ok(()),
            None => Err(Failure::NoText { text: text.clone() }),
        },
        Expectation::NoText(text, region) => {
            require(scene, region)?;
            match shown(scene, text, region) {
                Some(text) => Err(Failure::TextThere { text }),
                None => Ok(()),
            }
        }
        Expectation::Lab(pointer, wanted) => lab(rehearsal, pointer, Some(wanted)),
        Expectation::NoLab(pointer) => lab(rehearsal, pointer, None),
    }
}

fn in_state(scene: &Scene<'_>, target: &Target, state: State) -> Result<(), Failure> {
    let node = &scene.entries[scene.find(target)?].node;
    let ticked = || node.toggled().map(|toggled| toggled == Toggled::True);
    let has = match state {
        State::Enabled => Some(!node.is_disabled()),
        State::Disabled => Some(node.is_disabled()),
        State::Focused => Some(node.is_focused()),
        State::Checked => ticked(),
        State::Unchecked => ticked().map(|ticked| !ticked),
        State::Selected => node.is_selected(),
        State::Expanded => node.data().is_expanded(),
        State::Collapsed => node.data().is_expanded().map(|expanded| !expanded),
    };
    match has {
        Some(true) => Ok(()),
        Some(false) => Err(Failure::OtherState { target: target.clone(), state }),
        None => Err(Failure::NoState { target: target.clone(), state }),
    }
}

fn holds(scene: &Scene<'_>, target: &Target, wanted: &str) -> Result<(), Failure> {
    let found = scene.entries[scene.find(target)?].node.value().unwrap_or_default();
    if found == wanted {
        return Ok(());
    }
    Err(Failure::OtherText { target: target.clone(), wanted: wanted.to_owned(), found })
}

/// Where something is expected not to be must be there itself, or a slip of the pen would go
/// unseen.
fn require(scene: &Scene<'_>, region: &Region) -> Result<(), Failure> {
    let Some((part, within)) = region.within.split_first() else { return Ok(()) };
    let region = Region { within: within.to_vec(), surface: region.surface };
    scene.find(&Target { part: part.clone(), region }).map(|_| ())
}

/// The whole text in which `text` is shown there, as it is or in the language of the program.
fn shown(scene: &Scene<'_>, text: &str, region: &Region) -> Option<String> {
    let wanted = words::translations(text);
    let within: Vec<_> = region.within.iter().map(Wanted::new).collect();
    let mut names = scene
        .reachable(region.surface)
        .filter(|at| scene.lies_in(*at, &within))
        .filter_map(|at| scene.name(at));
    names.find(|name| wanted.iter().any(|text| name.contains(text)))
}

fn lab(
    rehearsal: &dyn Rehearsal,
    pointer: &str,
    wanted: Option<&serde_json::Value>,
) -> Result<(), Failure> {
    let found = rehearsal.lab(pointer).filter(|found| !found.is_null());
    let wanted = wanted.filter(|wanted| !wanted.is_null());
    if found.as_ref() == wanted {
        return Ok(());
    }
    Err(Failure::Lab { pointer: pointer.to_owned(), wanted: wanted.cloned(), found })
}
