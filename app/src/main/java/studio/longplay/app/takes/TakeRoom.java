package studio.longplay.app.takes;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.SpeechListener;
import studio.longplay.engine.voice.Voice;

import java.nio.file.Path;
import java.util.Map;

/// Where takes are made. Safe for any number of threads, none of them the window's.
public interface TakeRoom extends AutoCloseable {
    /// Makes a take, or finds it made, and measures it.
    ///
    /// @param listener hears it while the rest of it is made, and one that is made already at once
    /// @throws StudioFault if nobody can speak it, or its recording cannot be read
    TakeSound hear(TakeOrder order, SpeechListener listener, JobContext context) throws StudioFault;

    /// How long a take will be, before it is made: a guess from its words and its voice's pace.
    MediaTime predict(TakeOrder order) throws StudioFault;

    /// Takes a recording of a line in: into the media bin and, aligned with its words, as the take
    /// that is heard.
    ///
    /// @return the edit that does it
    /// @throws StudioFault if there is no sound in the file, or it cannot be read
    Edit bringIn(Recording recording, JobContext context) throws StudioFault;

    /// A file that somebody recorded.
    ///
    /// @param project as it is now, with the line's takes
    record Recording(
            Project project, Script script, Map<String, Voice> cast, ElementId line, Path file) {}

    @Override
    void close();
}
