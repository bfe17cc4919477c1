package studio.longplay.app.takes;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.takes.SlotFit;

import java.util.List;
import java.util.Optional;

/// A take as the list shows it.
///
/// @param id empty for the line as script and cast have it
/// @param what the voice and how it differs, or the recording
/// @param chosen whether it is the one in the programme
/// @param sound empty until it is made
/// @param making whether it is being made
/// @param fit how long it is against the place the line has; empty until it is made
/// @param fault why it cannot be made
record TakeRow(
        String id,
        String title,
        String what,
        boolean starred,
        String note,
        boolean chosen,
        Optional<TakeSound> sound,
        boolean making,
        Optional<SlotFit> fit,
        Optional<StudioFault> fault) {
    /// Whether it is the line as script and cast have it: it always is there.
    boolean isAsWritten() {
        return id.isEmpty();
    }

    /// The same with what is known of its sound.
    TakeRow with(Optional<TakeSound> heard, boolean isMaking, Optional<StudioFault> failed) {
        return new TakeRow(id, title, what, starred, note, chosen, heard, isMaking, fit, failed);
    }

    /// The same with how it fits the line's place.
    TakeRow in(Optional<SlotFit> place) {
        return new TakeRow(id, title, what, starred, note, chosen, sound, making, place, fault);
    }

    /// Whether it is longer than the place the line has.
    boolean isTooLong() {
        return fit.filter(place -> !place.fits()).isPresent();
    }

    /// The take in the programme and the one the keyboard is on; if that is the same one, the one
    /// it was on before, or else the first other one.
    static Optional<List<TakeRow>> pair(List<TakeRow> rows, String current, String before) {
        List<TakeRow> others = rows.stream().filter(row -> !row.chosen()).toList();
        Optional<TakeRow> chosen = rows.stream().filter(TakeRow::chosen).findFirst();
        Optional<TakeRow> other =
                find(others, current)
                        .or(() -> find(others, before))
                        .or(() -> others.stream().findFirst());
        return chosen.isPresent() && other.isPresent()
                ? Optional.of(List.of(chosen.get(), other.get()))
                : Optional.empty();
    }

    private static Optional<TakeRow> find(List<TakeRow> rows, String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
