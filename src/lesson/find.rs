//! Finding controls by role, name and region.

use std::collections::BTreeSet;

use egui::{Context, Order, Pos2, Rect, accesskit::NodeId};

use super::{
    Failure, Part, RoleWord, Scene, Surface, Target,
    scene::{Entry, translated},
};
use crate::words::{self, Meaning};

/// At most so many controls are told where another was looked for.
const MOST_TOLD: usize = 12;

/// Where a control can be pressed.
pub(super) enum Reach {
    /// Here.
    At(Pos2),
    /// Nowhere before it has been scrolled to.
    Elsewhere(NodeId),
}

impl Scene<'_> {
    /// The rectangle of the only thing that `target` can mean, in points.
    ///
    /// # Errors
    ///
    /// [`Failure::Missing`], [`Failure::Ambiguous`] or [`Failure::Covered`].
    pub fn rect_of(&self, target: &Target) -> Result<Option<Rect>, Failure> {
        self.find(target).map(|at| self.rect(at))
    }

    /// The rectangle of the dialog in front, in points.
    pub fn front_dialog(&self) -> Option<Rect> {
        self.dialog(Surface::Stage).and_then(|at| self.rect(at))
    }

    /// The names of the regions of the stage, each once, in order.
    pub fn regions(&self) -> Vec<String> {
        let mut names = Vec::new();
        for at in self.reachable(Surface::Stage) {
            let name = self.name(at).filter(|name| !names.contains(name));
            if self.word(at).is_some_and(RoleWord::is_region) {
                names.extend(name);
            }
        }
        names
    }

    /// The only thing that `target` can mean.
    pub(super) fn find(&self, target: &Target) -> Result<usize, Failure> {
        let found = self.all(target, self.reachable(target.region.surface));
        match found.as_slice() {
            [one] => Ok(*one),
            [] => Err(self.missing(target)),
            several => Err(Failure::Ambiguous {
                target: target.clone(),
                there: several.iter().map(|at| self.describe(*at)).collect(),
            }),
        }
    }

    /// Everything that `target` can mean among these.
    pub(super) fn all(&self, target: &Target, among: impl Iterator<Item = usize>) -> Vec<usize> {
        let own = Wanted::new(&target.part);
        let within: Vec<_> = target.region.within.iter().map(Wanted::new).collect();
        let found = among.filter(|at| self.is(*at, &own) && self.lies_in(*at, &within)).collect();
        self.with_values(found, &own)
    }

    /// Whether the regions lie around an entry, in this order.
    pub(super) fn lies_in(&self, at: usize, within: &[Wanted<'_>]) -> bool {
        let mut around = self.around(at);
        within.iter().all(|part| around.any(|at| self.is(at, part)))
    }

    fn is(&self, at: usize, part: &Wanted<'_>) -> bool {
        let role = part.role.is_none_or(|role| self.word(at) == Some(role));
        role && part.name.is_none_or(|name| self.is_named(at, name, &part.translated))
    }

    /// In another language several controls may have the same word; what is filled into it is a
    /// name, the same in all languages, or a word again.
    fn with_values(&self, found: Vec<usize>, part: &Wanted<'_>) -> Vec<usize> {
        if found.len() < 2 || part.translated.is_empty() {
            return found;
        }
        let has_values = |at: &usize| {
            let name = self.name(*at).unwrap_or_default();
            let id = self.entries[*at].node.author_id();
            part.translated.iter().any(|meaning| {
                let is_in = |value: &String| {
                    words::translations(value).iter().any(|text| name.contains(text))
                };
                Some(meaning.id) == id && meaning.values.iter().all(is_in)
            })
        };
        found.into_iter().filter(has_values).collect()
    }

    fn missing(&self, target: &Target) -> Failure {
        let hidden = (0..self.entries.len()).filter(|at| self.entries[*at].hidden);
        if let (Some(dialog), [_, ..]) =
            (self.dialog(target.region.surface), self.all(target, hidden).as_slice())
        {
            let by = self.name(dialog).unwrap_or_default();
            return Failure::Covered { target: target.clone(), by };
        }
        let role = target.part.role;
        let alike = self.reachable(target.region.surface).filter(|at| {
            let word = self.word(*at);
            word.is_some() && (role.is_none() || word == role) && self.name(*at).is_some()
        });
        let there = alike.take(MOST_TOLD).map(|at| self.describe(at)).collect();
        Failure::Missing { target: target.clone(), there }
    }

    /// Where the control can be pressed.
    ///
    /// # Errors
    ///
    /// [`Failure::Disabled`] and [`Failure::Covered`].
    pub(super) fn reach(
        &self,
        ctx: &Context,
        at: usize,
        target: &Target,
    ) -> Result<Reach, Failure> {
        if self.entries[at].node.is_disabled() {
            return Err(Failure::Disabled { target: target.clone() });
        }
        let reach = self.place(ctx, at);
        if let Reach::At(point) = reach
            && let Some(by) = self.what_covers(ctx, at, point)
        {
            return Err(Failure::Covered { target: target.clone(), by });
        }
        Ok(reach)
    }

    /// Where the middle of an entry is, if it is in view: in the window, and in all the regions
    /// around it that are in the same layer. A menu, for instance, lies in what has opened it,
    /// but is seen outside of it.
    pub(super) fn place(&self, ctx: &Context, at: usize) -> Reach {
        let layers: BTreeSet<NodeId> = ctx.memory(|memory| {
            let layers = memory.areas().visible_layer_ids();
            layers.into_iter().map(|layer| layer.id.accesskit_id()).collect()
        });
        let is_layer = |at: usize| layers.contains(&self.entries[at].node.locate().0);
        let chain: Vec<usize> = std::iter::once(at).chain(self.around(at)).collect();
        let end = chain.iter().position(|at| is_layer(*at)).map_or(chain.len(), |end| end + 1);
        let around = chain[1..end.max(1)].iter().filter_map(|at| self.rect(*at));
        let mut views = around.chain(std::iter::once(ctx.content_rect()));
        match self.rect(at).filter(Rect::is_positive).map(|rect| rect.center()) {
            Some(center) if views.all(|view| view.contains(center)) => Reach::At(center),
            _ => Reach::Elsewhere(self.entries[at].node.locate().0),
        }
    }

    /// The name of the layer that lies on an entry at `point`, if one does.
    fn what_covers(&self, ctx: &Context, at: usize, point: Pos2) -> Option<String> {
        let layer = ctx.layer_id_at(point).filter(|layer| layer.order != Order::Background)?;
        // The node of a layer has the id of the layer.
        let id = layer.id.accesskit_id();
        let is_layer = |entry: &Entry<'_>| entry.node.locate().0 == id;
        if std::iter::once(at).chain(self.around(at)).any(|at| is_layer(&self.entries[at])) {
            return None;
        }
        let cover = self.entries.iter().position(is_layer);
        Some(cover.and_then(|at| self.name(at)).unwrap_or_default())
    }
}

/// A part of a target, with the words that its name may be.
pub(super) struct Wanted<'a> {
    role: Option<RoleWord>,
    name: Option<&'a str>,
    translated: Vec<Meaning>,
}

impl<'a> Wanted<'a> {
    pub(super) fn new(part: &'a Part) -> Self {
        let name = part.name.as_deref();
        Self { role: part.role, name, translated: name.map(translated).unwrap_or_default() }
    }
}
