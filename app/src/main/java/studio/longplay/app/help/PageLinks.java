package studio.longplay.app.help;

/// Where links of a page lead.
interface PageLinks {
    /// Whether the help has that page.
    boolean knows(HelpPlace place);

    /// Shows a page of the help.
    void go(HelpPlace place);

    /// Has the desktop show an address; only ever because somebody asked for it.
    void browse(String address);
}
