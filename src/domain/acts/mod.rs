//! What each command does, or why it is refused. Everything here decides and changes nothing.

mod authority;
mod clock;
mod collection;
mod device;
mod portal;
mod server;
mod sign_in;
mod site;
mod subscription;

pub use sign_in::SignInPage;
