package studio.longplay.engine.store.folder;

/// The database cannot be worked with; it is made again from the journal.
final class UnusableDatabase extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableDatabase(String what, Throwable cause) {
        super(what, cause);
    }

    UnusableDatabase(String what) {
        super(what);
    }
}
