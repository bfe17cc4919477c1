package studio.longplay.app.wizard;

import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/// Days as the records have them: 2026-11-21. What is no day leaves the day as it was.
final class Days extends StringConverter<LocalDate> {
    private final DatePicker picker;

    Days(DatePicker picker) {
        this.picker = picker;
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return picker.getValue();
        }
    }
}
