package studio.longplay.engine.render;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptLint;
import studio.longplay.engine.voice.VoiceRegistry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Everything doubtful in a script, before anything is made of it.
public final class ScriptWarnings {
    private ScriptWarnings() {}

    /// What the script itself shows and what the makers have nothing for, in the order of the text.
    ///
    /// @param folder where the pictures and films stand that the script names
    /// @param registry the voices there are
    public static List<Warning> of(Script script, Path folder, VoiceRegistry registry) {
        return of(script, folder, registry, SoundNames.MADE);
    }

    /// The same where scripts may ask for sounds of the user's too.
    public static List<Warning> of(
            Script script, Path folder, VoiceRegistry registry, SoundNames sounds) {
        List<Warning> warnings =
                new ArrayList<>(
                        ScriptLint.check(
                                script, name -> Files.isRegularFile(folder.resolve(name))));
        warnings.addAll(CueCheck.of(script, registry, sounds));
        warnings.sort(
                Comparator.comparingInt(
                        warning -> warning.place() == null ? 0 : warning.place().line()));
        return warnings;
    }
}
