package studio.longplay.engine.inference.bundle;

/// A folder among the models, as it is found.
public sealed interface ShelfBundle {
    /// Name of its folder.
    String name();

    /// Added here, and all its files have the lengths they had then.
    record Usable(InstalledBundle bundle) implements ShelfBundle {
        @Override
        public String name() {
            return bundle.name();
        }
    }

    /// Not to be used.
    ///
    /// @param reason one sentence
    /// @param remedy what to do about it
    record Unusable(String name, String reason, String remedy) implements ShelfBundle {}
}
