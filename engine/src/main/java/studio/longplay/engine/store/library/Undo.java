package studio.longplay.engine.store.library;

import java.util.List;

/// What brings back how things were before a wish; [Library#apply(List)] takes it. Empty if the
/// wish changed nothing.
public record Undo(List<LibraryChange.Wish> wishes) {
    public Undo {
        wishes = List.copyOf(wishes);
    }
}
