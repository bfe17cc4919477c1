package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.voice.GoneVoices;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Turns a script or a project into the order of an export: what is asked, and what an earlier
/// delivery to the same folder decided.
///
/// @param registry the voices there are
/// @param names of the sounds there are
/// @param mark which voices are marked as synthetic
/// @param memory of the script that was read last
public record Orders(VoiceRegistry registry, SoundNames names, MarkPolicy mark, Memory memory) {
    /// Remembers the script of a project that was read last: the same one is asked for again and
    /// again while somebody chooses how it is delivered. Any number of threads may use it.
    public static final class Memory {
        private record Read(String text, String file, Script script) {}

        private volatile @Nullable Read last;

        private Script script(Project project) throws StudioFault.Input {
            Read known = last;
            if (known == null
                    || !known.text.equals(project.scriptText())
                    || !known.file.equals(project.scriptFile())) {
                Script script =
                        new ScriptParser().parse(project.scriptText(), project.scriptFile());
                known = new Read(project.scriptText(), project.scriptFile(), script);
                last = known;
            }
            return known.script;
        }
    }

    /// The order of a script by itself. The folder's own manifest, if it has one, says which voices
    /// and which gain served before.
    ///
    /// @throws StudioFault if that manifest cannot be read
    public ExportOrder of(Script script, Path file, Path out, DeliverySettings settings)
            throws StudioFault {
        Optional<Manifest> earlier = ManifestFile.find(out);
        return new ExportOrder(
                        script,
                        folderOf(file),
                        earlier.map(Orders::castOf).orElse(Map.of()),
                        gainOf(earlier, settings),
                        lint(script, file),
                        settings,
                        out)
                .withMark(mark);
    }

    /// The order of a project.
    ///
    /// @param more warnings from elsewhere
    /// @throws StudioFault if the script, or the manifest that is in the folder, cannot be read
    public ExportOrder of(Project project, Path out, DeliverySettings settings, List<Warning> more)
            throws StudioFault {
        Script script = memory.script(project);
        List<Warning> warnings = lint(script, Path.of(project.scriptFile()));
        warnings.addAll(more);
        return of(project, script, out, settings, warnings);
    }

    /// The same for whoever wants no warnings, in less time: nobody looks through the script for
    /// what is odd about it.
    ///
    /// @throws StudioFault as the others do
    public ExportOrder unlinted(Project project, Path out, DeliverySettings settings)
            throws StudioFault {
        return of(project, memory.script(project), out, settings, new ArrayList<>());
    }

    private ExportOrder of(
            Project project,
            Script script,
            Path out,
            DeliverySettings settings,
            List<Warning> warnings)
            throws StudioFault {
        boolean sameTarget = project.mix().loudnessTarget().equals(settings.target().name());
        Map<String, String> kept = new HashMap<>(project.cast().voiceBySpeaker());
        kept.entrySet().retainAll(settings.cast().entrySet());
        GoneVoices gone = GoneVoices.of(kept, registry);
        warnings.addAll(gone.warnings());
        Map<String, String> cast = new HashMap<>(settings.cast());
        kept.keySet().stream().filter(key -> !gone.left().containsKey(key)).forEach(cast::remove);
        return new ExportOrder(
                script,
                project.arrangement(),
                project.voicing(),
                folderOf(Path.of(project.scriptFile())),
                ManifestFile.find(out).map(Orders::castOf).orElse(Map.of()),
                sameTarget ? project.mix().programmeGainDb() : OptionalDouble.empty(),
                warnings,
                settings.withCast(cast),
                out,
                mark);
    }

    private List<Warning> lint(Script script, Path file) {
        return ScriptWarnings.of(script, folderOf(file), registry, names);
    }

    /// What delivering a project decided and the next delivery should find again, as edits of it:
    /// the target, if the delivery had another, and the gain.
    public static List<Edit> decisions(Project project, Manifest manifest) {
        List<Edit> decisions = new ArrayList<>();
        Project after = project;
        String target = manifest.loudness().target();
        if (!project.mix().loudnessTarget().equals(target)) {
            decisions.add(new Edit.SetLoudnessTarget(target));
            after = decisions.getFirst().applyTo(project);
        }
        OptionalDouble gain = OptionalDouble.of(manifest.loudness().gainDb());
        if (!after.mix().programmeGainDb().equals(gain)) {
            decisions.add(new Edit.KeepProgrammeGain(gain));
        }
        return List.copyOf(decisions);
    }

    /// The folder a script stands in: pictures it names stand there too.
    public static Path folderOf(Path script) {
        Path folder = script.toAbsolutePath().getParent();
        return folder == null ? script.toAbsolutePath() : folder;
    }

    private static Map<String, String> castOf(Manifest manifest) {
        Map<String, String> cast = new LinkedHashMap<>();
        manifest.cast().forEach(entry -> cast.put(entry.key(), entry.voiceId()));
        return cast;
    }

    private static OptionalDouble gainOf(Optional<Manifest> earlier, DeliverySettings settings) {
        return earlier.map(Manifest::loudness)
                .filter(loudness -> loudness.target().equals(settings.target().name()))
                .map(loudness -> OptionalDouble.of(loudness.gainDb()))
                .orElse(OptionalDouble.empty());
    }
}
