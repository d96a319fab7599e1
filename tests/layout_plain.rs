//! At every size of the window, no control of the Configuration Manager console lies on another.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod layout;
mod support;

#[test]
fn no_control_lies_on_another_at_any_size() {
    layout::look_at_everything();
}
