package studio.longplay.app.shell;

/// The same panels in other proportions, for another part of the work.
enum Workspace {
    WRITE,
    EDIT,
    MIX,
    DELIVER;

    /// Its id in the bar of workspaces, in actions and in the settings.
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
