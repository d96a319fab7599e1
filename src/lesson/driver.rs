use std::time::Duration;

use egui::{Context, Event, FullOutput, Plugin, RawInput, ViewportId, accesskit::Action};
use kittest::State as Tree;

use super::{FrameRequest, Pace};

/// Gives a window the events of a lesson and keeps what it shows. Add one to the context of
/// each window in which a lesson is played.
#[derive(Default)]
pub struct Driver {
    /// What it shows, if it rests.
    pub(super) tree: Option<Tree>,
    pub(super) events: Vec<Event>,
    /// Whether the window asks for no other frame at once.
    pub(super) rests: bool,
    /// Whether the last frame has asked for one.
    request: FrameRequest,
    /// Whether the window was to scroll. What it shows then is settled a frame later than it says.
    scrolls: bool,
    /// The pace at which the events are given; at once where there is none.
    pub pace: Option<Pace>,
}

impl Driver {
    /// Begins anew, and gives events at once.
    pub fn renew(&mut self) {
        // The context goes on telling the same place.
        *self = Self { request: self.request.clone(), ..Self::default() };
    }

    /// Begins anew, and does nothing until its pace is set.
    pub fn hold(&mut self) {
        self.renew();
        self.pace = Some(Pace::default());
    }

    /// Whether the window asked for no other frame at once, and has all that it was to be given.
    pub fn rests(&self) -> bool {
        self.rests
    }

    /// Has the window given these events.
    pub(super) fn give(&mut self, events: Vec<Event>) {
        self.rests = false;
        self.scrolls = events.iter().any(is_scroll);
        match &mut self.pace {
            Some(pace) => pace.take(events),
            None => self.events = events,
        }
    }
}

fn is_scroll(event: &Event) -> bool {
    matches!(event, Event::AccessKitActionRequest(request) if request.action == Action::ScrollIntoView)
}

impl Plugin for Driver {
    fn debug_name(&self) -> &'static str {
        "lesson driver"
    }

    fn setup(&mut self, ctx: &Context) {
        ctx.enable_accesskit();
        self.request.listen(ctx);
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.request.begin();
        if let Some(pace) = &mut self.pace {
            pace.frame(ctx, input);
            return;
        }
        input.events.append(&mut self.events);
        // The window is used as if it was in front, wherever it is.
        input.focused = true;
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        if self.pace.as_ref().is_some_and(Pace::is_held) {
            (self.tree, self.rests) = (None, false);
            return;
        }
        // The window system turns it off when a screen reader goes away.
        ctx.enable_accesskit();
        let root = output.viewport_output.get(&ViewportId::ROOT);
        let again = root.map_or(Duration::MAX, |viewport| viewport.repaint_delay);
        // Without a person at the window there is no need to wait for a frame that was not asked
        // for.
        let is_extra = self.pace.is_none() && !self.scrolls && !self.request.is_made();
        self.rests = (is_extra || again > Duration::ZERO)
            && self.events.is_empty()
            && self.pace.as_ref().is_none_or(Pace::is_empty);
        // Only what a window shows at rest is looked at. egui always gives the whole tree.
        let update = output.platform_output.accesskit_update.as_ref();
        let whole = update.filter(|update| self.rests && update.tree.is_some());
        self.tree = whole.map(|update| Tree::new(update.clone()));
    }
}
