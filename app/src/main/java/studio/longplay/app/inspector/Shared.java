package studio.longplay.app.inspector;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A value that several clips have.
///
/// @param value of the first of them
/// @param mixed whether others have another
record Shared<T>(T value, boolean mixed) {
    /// Empty if there is no value.
    static <T> Optional<Shared<T>> of(List<T> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Shared<>(
                                values.getFirst(),
                                values.stream()
                                        .anyMatch(other ->
                                                !Objects.equals(values.getFirst(), other))));
    }

    /// The value, if all have it.
    Optional<T> common() {
        return mixed ? Optional.empty() : Optional.of(value);
    }
}
