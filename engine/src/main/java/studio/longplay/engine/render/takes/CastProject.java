package studio.longplay.engine.render.takes;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.voice.Casting;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;

import java.util.Map;
import java.util.TreeMap;

/// A project with its script read and its speakers cast, as whoever asks sees it.
///
/// @param cast by speaker key
public record CastProject(Project project, Script script, Map<String, Voice> cast) {
    public CastProject {
        cast = Map.copyOf(cast);
    }

    /// Reads and casts a project as an export would.
    ///
    /// @param earlierCast voice id by speaker key, as it was cast before
    /// @throws StudioFault.Input if the script cannot be read or a voice it names is not there
    public static CastProject of(
            Project project, VoiceRegistry voices, Map<String, String> earlierCast)
            throws StudioFault {
        Script script = new ScriptParser().parse(project.scriptText(), project.scriptFile());
        Map<String, String> chosen = new TreeMap<>();
        script.linesBySpeaker()
                .keySet()
                .forEach(speaker -> {
                    String voice = project.cast().voiceBySpeaker().get(speaker.key());
                    if (voice != null && voices.find(voice).isPresent()) {
                        chosen.put(speaker.key(), voice);
                    }
                });
        return new CastProject(
                project,
                script,
                new Casting(voices).cast(script, chosen, earlierCast, project.voicing()).voices());
    }

    /// A line of the script.
    ///
    /// @throws StudioFault.Input `take.line-unknown` if there is none of that id
    public Line line(ElementId id) throws StudioFault.Input {
        return script.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "take.line-unknown",
                                "The script has no line " + id.value() + ".",
                                "It may have been taken out; look at the script."));
    }

    /// A line by its place in the script.
    ///
    /// @param number 1 for the first
    /// @throws StudioFault.Input `take.line-unknown` if there are fewer
    public Line line(int number) throws StudioFault.Input {
        int count = script.lines().size();
        if (number < 1 || number > count) {
            throw new StudioFault.Input(
                    "take.line-unknown",
                    "There is no line " + number + "; the script has " + count + ".",
                    "Count the lines that are spoken; \"longplay takes list\" numbers them.");
        }
        return script.lines().get(number - 1);
    }

    /// With another state of the project whose script is the same.
    public CastProject with(Project changed) {
        return new CastProject(changed, script, cast);
    }
}
