package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripPreset;
import studio.longplay.engine.project.desk.StripPresets;
import studio.longplay.engine.project.desk.StripRef;

import java.util.List;
import java.util.Optional;

@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = "Sets knobs of a strip; those that are not named stay.",
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay desk set play.longplay MACBETH --preset hall --gain -2",
            "  longplay desk set play.longplay bus:music --gain -6",
            "  longplay desk set play.longplay speaker:PORTER --mute",
            "  longplay desk set play.longplay row:beds --gain -4 --send -18",
            "  longplay desk set play.longplay MACBETH --eq highpass:80 --eq peak:3000:2:0.9"
                    + " --compressor threshold=-26,ratio=2.5 --de-ess depth=5"
        })
final class DeskSetVerb extends DeskVerb.OfDesk {
    @Parameters(
            index = "1",
            paramLabel = "STRIP",
            description = {
                "A speaker, a track, master, bus:music and its like, or what the script's cues ask",
                "for: row:music, row:effects or row:beds (loops and beds)."
            })
    private String strip = "";

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Gate, equalizer, dynamics and send; \"desk presets\" lists them.")
    private @Nullable String preset;

    @Option(names = "--plain", description = "Everything back to untouched, before the rest.")
    private boolean plain;

    @Option(names = "--gain", paramLabel = "DB", description = "The fader, -96 to 24.")
    private @Nullable Double gainDb;

    @Option(names = "--pan", paramLabel = "P", description = "-1 (left) to 1 (right).")
    private @Nullable Double pan;

    @Option(names = "--send", paramLabel = "DB", description = "To the room, -96 to 12.")
    private @Nullable Double sendDb;

    @Option(names = "--mute", description = "Leave it out of the mix.")
    private boolean mute;

    @Option(names = "--unmute", description = "Have it in the mix.")
    private boolean unmute;

    @Option(names = "--solo-safe", description = "Hear it while others are solo.")
    private boolean soloSafe;

    @Option(names = "--no-solo-safe", description = "Let it rest while others are solo.")
    private boolean notSoloSafe;

    @Option(
            names = "--eq",
            paramLabel = "BAND",
            description = {
                "highpass:HZ, lowpass:HZ, lowshelf:HZ:DB, highshelf:HZ:DB or peak:HZ:DB, with :Q if"
                        + " wanted; once for each band, at most 12.",
                "The bands take the place of those there were; none takes them away."
            })
    private List<String> bands = List.of();

    @Option(
            names = "--gate",
            paramLabel = "KNOBS",
            description =
                    "threshold=DB,range=DB,attack=MS,hold=MS,release=MS: any of them; or none.")
    private @Nullable String gate;

    @Option(
            names = "--compressor",
            paramLabel = "KNOBS",
            description =
                    "threshold=DB,ratio=N,knee=DB,attack=MS,release=MS,makeup=DB: any of them; or"
                            + " none.")
    private @Nullable String compressor;

    @Option(
            names = "--de-ess",
            paramLabel = "KNOBS",
            description = "frequency=HZ,threshold=DB,depth=DB: any of them; or none.")
    private @Nullable String deEsser;

    @Option(names = "--still", description = "Take its automation away.")
    private boolean still;

    @Override
    Optional<Edit> edit(Project project, DeskNames names) throws StudioFault {
        StripRef ref = names.strip(strip);
        Strip before = plain ? Strip.PLAIN : project.mix().strip(ref);
        try {
            Strip after = preset == null ? before : preset(preset).on(before);
            after = gainDb == null ? after : after.withGainDb(gainDb);
            after = pan == null ? after : after.withPan(pan);
            after = sendDb == null ? after : after.withReverbSendDb(sendDb);
            after = mute || unmute ? after.withMuted(mute) : after;
            after = soloSafe || notSoloSafe ? after.withSoloSafe(soloSafe) : after;
            after = still ? after.withLanes(List.of()) : after;
            return Optional.of(new Edit.SetStrip(ref, inserts(after)));
        } catch (IllegalArgumentException e) {
            throw outOfRange(e);
        }
    }

    private Strip inserts(Strip before) {
        Strip after = bands.isEmpty() ? before : before.withEqualizer(StripKnobs.equalizer(bands));
        after = gate == null ? after : after.withGate(StripKnobs.gate(gate, after.gate()));
        after =
                compressor == null
                        ? after
                        : after.withCompressor(
                                StripKnobs.compressor(compressor, after.compressor()));
        return deEsser == null
                ? after
                : after.withDeEsser(StripKnobs.deEsser(deEsser, after.deEsser()));
    }

    private static StripPreset preset(String key) throws StudioFault.Input {
        return StripPresets.find(key)
                .orElseThrow(() ->
                        new StudioFault.Input(
                                "desk.preset-unknown",
                                "There is no preset \"" + key + "\".",
                                "\"longplay desk presets\" lists them."));
    }
}
