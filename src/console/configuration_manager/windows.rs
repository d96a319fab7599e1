use egui::{Rect, Ui};

use super::{View, Window, apns_request, not_covered, question, subscription};

/// The window that is open over the console.
pub fn window_ui(ui: &mut Ui, stage: Rect, view: &mut View<'_>) {
    match &view.state.window {
        Some(Window::Subscription(wizard)) => subscription::wizard_ui(ui, stage, wizard, view),
        Some(Window::SubscriptionProperties(properties)) => {
            subscription::properties_ui(ui, stage, properties, view);
        }
        Some(Window::ApnsRequest(request)) => {
            apns_request::apns_request_ui(ui, stage, request, view);
        }
        Some(Window::Question(question)) => question::question_ui(ui, stage, question, view),
        Some(Window::NotCovered(name)) => not_covered::not_covered_ui(ui, stage, name, view),
        None => {}
    }
}
