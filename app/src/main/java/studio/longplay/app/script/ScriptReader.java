package studio.longplay.app.script;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFormat;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.voice.VoiceRegistry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads the editor's text again and again, for its looks. Belongs to one thread, not the window's.
final class ScriptReader {
    private final String file;
    private final Supplier<VoiceRegistry> voices;
    private final Supplier<Voicing> voicing;
    private final Supplier<SoundNames> sounds;
    private final ScriptParser parser = new ScriptParser();
    private @Nullable ScriptFormat format;
    private List<ParagraphLook> before = List.of();

    /// @param file the script's, for its format and the pictures beside it
    /// @param voices those there are
    /// @param voicing what colours the user gave speakers
    ScriptReader(String file, Supplier<VoiceRegistry> voices, Supplier<Voicing> voicing) {
        this(file, voices, voicing, () -> SoundNames.MADE);
    }

    /// The same where the script may ask for sounds of the user's too.
    ScriptReader(
            String file,
            Supplier<VoiceRegistry> voices,
            Supplier<Voicing> voicing,
            Supplier<SoundNames> sounds) {
        this.sounds = sounds;
        this.file = file;
        this.voices = voices;
        this.voicing = voicing;
    }

    /// The looks of this text; those that are as in the text read before are the same objects.
    StyledScript read(String text) {
        try {
            Script script =
                    format == null ? parser.parse(text, file) : parser.parse(text, file, format);
            format = script.format();
            List<Warning> warnings = Studio.lint(script, Path.of(file), voices.get(), sounds.get());
            List<ParagraphLook> looks =
                    kept(ScriptStyles.of(text, script, warnings, voicing.get()));
            return new StyledScript(
                    text, looks, faults(looks), Optional.of(script), Optional.empty());
        } catch (StudioFault.Input fault) {
            List<ParagraphLook> looks = kept(ScriptStyles.ofUnreadable(text));
            return new StyledScript(text, looks, List.of(), Optional.empty(), Optional.of(fault));
        }
    }

    private static List<ScriptFault> faults(List<ParagraphLook> looks) {
        return looks.stream().flatMap(look -> look.faults().stream()).toList();
    }

    /// An edit leaves most paragraphs before and after it as they were.
    private List<ParagraphLook> kept(List<ParagraphLook> now) {
        List<ParagraphLook> kept = new ArrayList<>(now);
        int shorter = Math.min(now.size(), before.size());
        int same = 0;
        while (same < shorter && before.get(same).equals(now.get(same))) {
            kept.set(same, before.get(same));
            same++;
        }
        for (int back = 1; back <= shorter - same; back++) {
            ParagraphLook old = before.get(before.size() - back);
            ParagraphLook look = now.get(now.size() - back);
            kept.set(now.size() - back, old.equals(look) ? old : look);
        }
        before = kept;
        return List.copyOf(kept);
    }
}
