package studio.longplay.app.library;

import studio.longplay.engine.store.library.TakeFacts;

import java.util.Optional;

/// The way from a take to the line it was made for.
public interface LineUse {
    /// What can be shown of a take.
    enum Reach {
        /// The line, in the project that is open.
        LINE,
        /// The project is another one, which can be opened.
        PROJECT,
        /// It was made outside of projects, the line is gone, or nobody knows where the project is.
        NOTHING
    }

    Reach reach(TakeFacts take);

    /// Shows the line, or opens its project; the gallery is closed by then.
    void show(TakeFacts take);

    /// A take will be heard: what plays besides is to stop.
    void hush();

    /// No project at all.
    LineUse NONE =
            new LineUse() {
                @Override
                public Reach reach(TakeFacts take) {
                    return Reach.NOTHING;
                }

                @Override
                public void show(TakeFacts take) {}

                @Override
                public void hush() {}
            };

    /// The line of a take that has one.
    static Optional<String> lineOf(TakeFacts take) {
        return take.element().isEmpty() ? Optional.empty() : Optional.of(take.element());
    }
}
