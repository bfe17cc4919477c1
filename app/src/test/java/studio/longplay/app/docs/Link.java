package studio.longplay.app.docs;

/// A link or an image of a page.
///
/// @param place page and line, for messages
/// @param target as it is written
record Link(String place, String target) {
    boolean isExternal() {
        return target.matches("[a-z][a-z0-9+.-]*:.*");
    }

    /// What stands before `#`; empty where the link stays on its page.
    String file() {
        return target.replaceFirst("#.*", "");
    }

    /// What stands after `#`, or nothing.
    String anchor() {
        return target.contains("#") ? target.substring(target.indexOf('#') + 1) : "";
    }
}
