package studio.longplay.app.cli;

import picocli.CommandLine.Command;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.Capabilities;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.sfx.SoundParameter;

import java.util.ArrayList;
import java.util.List;

@Command(
        name = "capabilities",
        mixinStandardHelpOptions = true,
        description = "What this build can do: formats, presets, voices, moods, effects, encoders.",
        footerHeading = "%nExample:%n",
        footer = "  longplay capabilities --json")
final class CapabilitiesVerb extends Verb {
    @Override
    int run(Console console) throws StudioFault {
        Capabilities can = Capabilities.look();
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "FFmpeg      " + can.ffmpeg(),
                                "encoders    " + String.join(", ", can.videoEncoders()),
                                "scripts     " + String.join(", ", can.scriptFormats()),
                                "presets     " + String.join(", ", can.presets()),
                                "loudness    " + String.join(", ", can.loudnessTargets()),
                                "voices      " + can.voices() + " built in",
                                "moods       " + String.join(", ", can.moods()),
                                "effects     " + can.sounds().size() + " kinds"));
        for (SoundKind kind : can.sounds()) {
            lines.add(
                    "  %-18s %s"
                            .formatted(
                                    kind.name(),
                                    String.join(
                                            ", ",
                                            kind.parameters().stream()
                                                    .map(SoundParameter::name)
                                                    .toList())));
        }
        console.answer(can, lines);
        return CommandLineApp.DONE;
    }
}
