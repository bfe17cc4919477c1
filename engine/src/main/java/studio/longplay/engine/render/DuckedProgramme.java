package studio.longplay.engine.render;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.mix.DuckCurve;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.DuckingLane;

import java.util.List;

/// How the buses of a programme make room for speech.
///
/// @param scenes how each of the programme's scenes does, in order
public record DuckedProgramme(Programme programme, List<DuckCurve> scenes) {
    public DuckedProgramme {
        scenes = List.copyOf(scenes);
    }

    /// Whether speech takes a bus of a project down.
    public static boolean isDucked(Project project, StemName bus) {
        return DuckingLane.depthDb(project.mix().ducking(), bus) > 0;
    }

    /// The edit that makes automation of the ducking of a bus, whose keys can be moved by hand, and
    /// turns the ducking itself off there; the film sounds as before.
    public Edit toAutomation(Project project, StemName bus) {
        return DuckingLane.edit(project, programme, scenes, bus);
    }
}
