package studio.longplay.engine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.render.CaptionChoice;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Makes a film in a process of its own, to be killed.
final class MakeProgram {
    private MakeProgram() {}

    public static void main(String[] arguments) throws StudioFault {
        DeliverySettings settings =
                new DeliverySettings(
                        ExportPreset.PREVIEW,
                        LoudnessTarget.STREAMING,
                        CaptionChoice.SOFT,
                        Map.of(),
                        Optional.empty(),
                        2);
        try (Studio studio = Studio.open(Path.of(arguments[1]))) {
            studio.make(Path.of(arguments[0]), Path.of(arguments[2]), settings, JobContext.quiet());
        }
    }

    /// About three minutes of three people talking, in six scenes with music and rain.
    static String threeMinutes() {
        StringBuilder script = new StringBuilder("Title: Killed\n\n");
        String[] names = {"NARRATOR", "MARY", "JOHN"};
        for (int scene = 1; scene <= 6; scene++) {
            script.append("INT. ROOM ").append(scene).append("\n\n");
            script.append("[[music: ").append(scene % 2 == 0 ? "calm" : "tense").append("]]\n\n");
            script.append("[[sfx: rain, loop, far]]\n\n");
            for (int line = 0; line < 6; line++) {
                script.append(names[line % 3])
                        .append("\nThis is line number ")
                        .append(line + 1)
                        .append(" of scene ")
                        .append(scene)
                        .append(", and it goes on a little so that it lasts some seconds.\n\n");
            }
        }
        return script.toString();
    }
}
