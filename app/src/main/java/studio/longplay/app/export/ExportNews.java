package studio.longplay.app.export;

/// Who hears of exports outside the sheet: notices, the window's title, the status bar.
public interface ExportNews {
    /// What running work is called, for example in the status bar.
    ///
    /// @param film its title
    String title(String film);

    /// What it is called to read a delivery's files again.
    String verifying(String film);

    void begun();

    /// A film was put into the queue.
    ///
    /// @param film its title
    default void queued(String film) {}

    /// Finished, failed or cancelled.
    void ended(ExportState end);
}
