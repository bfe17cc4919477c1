package studio.longplay.engine.render;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.lay.Polyphony;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;

import java.util.ArrayList;
import java.util.List;

/// Says which effects give way because too many would sound at once.
public final class PolyphonyWarnings {
    private PolyphonyWarnings() {}

    /// One for each effect that is cut or not heard.
    ///
    /// @param file of the script
    public static List<Warning> of(Programme programme, String file) {
        List<Warning> warnings = new ArrayList<>();
        List<MediaTime> starts = programme.starts();
        for (int scene = 0; scene < programme.scenes().size(); scene++) {
            SceneLayout layout = programme.scenes().get(scene);
            for (Polyphony.Stolen stolen : Polyphony.stolen(layout)) {
                warnings.add(warning(stolen, starts.get(scene).plus(stolen.at()), file));
            }
        }
        return warnings;
    }

    private static Warning warning(Polyphony.Stolen stolen, MediaTime at, String file) {
        boolean self = stolen.cue().id().equals(stolen.by().id());
        String sentence =
                self
                        ? "The effect \"%s\" is not heard at %s: too many sound at once."
                                .formatted(stolen.cue().sound(), Timecode.of(at))
                        : "The effect \"%s\" ends at %s, because \"%s\" begins and too many sound."
                                .formatted(
                                        stolen.cue().sound(), Timecode.of(at), stolen.by().sound());
        return new Warning(
                "sfx.gives-way",
                sentence,
                "Write a higher priority, as in priority 8, or a greater number, as in at most 20.",
                new Place(file, stolen.cue().sourceLine()));
    }
}
