use egui::{Rect, Ui};

use super::{
    View, Window, apns_request, collection, deployment, discovery, not_covered, question, retire,
    server, subscription, viewer_view,
};

/// The window that is open over the console.
pub fn window_ui(ui: &mut Ui, stage: Rect, view: &mut View<'_>) {
    match &view.state.window {
        Some(Window::Subscription(wizard)) => subscription::wizard_ui(ui, stage, wizard, view),
        Some(Window::SubscriptionProperties(properties)) => {
            subscription::properties_ui(ui, stage, properties, view);
        }
        Some(Window::Server(wizard)) => server::wizard_ui(ui, stage, wizard, view),
        Some(Window::ServerProperties(open)) => server::properties_ui(ui, stage, open, view),
        Some(Window::ApnsRequest(request)) => {
            apns_request::apns_request_ui(ui, stage, request, view);
        }
        Some(Window::CreateCollection(wizard)) => collection::wizard_ui(ui, stage, wizard, view),
        Some(Window::Collection(properties)) => {
            collection::properties_ui(ui, stage, properties, view);
        }
        Some(Window::Members(members)) => collection::members_ui(ui, stage, members, view),
        Some(Window::Deploy(wizard)) => deployment::wizard_ui(ui, stage, wizard, view),
        Some(Window::Discovery(properties)) => {
            discovery::properties_ui(ui, stage, properties, view);
        }
        Some(Window::Retire(retire)) => retire::retire_ui(ui, stage, retire, view),
        Some(Window::Question(question)) => question::question_ui(ui, stage, question, view),
        Some(Window::Viewer(viewer)) => viewer_view::viewer_ui(ui, stage, viewer, view),
        Some(Window::NotCovered(name)) => not_covered::not_covered_ui(ui, stage, name, view),
        None => {}
    }
}
