package studio.longplay.app.export;

import javafx.beans.value.ObservableValue;

import studio.longplay.app.session.Session;
import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What is exported: as much of the open project as the sheet needs.
public interface ExportSubject {
    ObservableValue<Project> projectProperty();

    /// Where it is kept; absolute.
    Path folder();

    /// The range between the marks; empty while there is none.
    ObservableValue<Optional<TimeRange>> marksProperty();

    /// Who speaks whom as it is heard now, voice id by speaker key: the film has the same voices.
    Map<String, String> cast();

    void apply(Edit edit);

    /// Moves the playhead.
    void goTo(MediaTime time);

    /// Whether the preview makes nothing, to leave the machine to the export.
    void restPreview(boolean rest);

    /// The open project of the window.
    static ExportSubject of(Session session) {
        return new SessionSubject(session);
    }

    /// The time between two marks, either of which may be missing.
    ///
    /// @return empty if there is none
    static Optional<TimeRange> between(
            Optional<MediaTime> markIn, Optional<MediaTime> markOut, MediaTime duration) {
        MediaTime from = markIn.orElse(MediaTime.ZERO);
        MediaTime to = markOut.orElse(duration);
        boolean some = markIn.isPresent() || markOut.isPresent();
        return some && from.isBefore(to)
                ? Optional.of(TimeRange.between(from, to))
                : Optional.empty();
    }
}
