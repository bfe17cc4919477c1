package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The English voices of Flite, where the user has installed it.
public final class FliteProvider implements VoiceProvider {
    public static final String ID = "flite";

    private static final String NAME = "Flite";
    private static final String REMEDY =
            "Install Flite (http://cmuflite.org) for four more English voices, then look again.";

    private static final Licence LICENCE =
            new Licence(
                    "Spoken by Flite of Carnegie Mellon University (BSD-like), a program installed"
                            + " on this machine and run on its own; what it speaks is yours to"
                            + " publish.",
                    true);

    /// The voices it comes with that are for any text, and what they sound like by themselves; of
    /// two that are one person the better one.
    private enum Known {
        KAL16("kal16", "Kal", "man", 105),
        AWB("awb", "Alan", "man", 135),
        RMS("rms", "Rick", "man", 100),
        SLT("slt", "Susan", "woman", 172);

        private final String speaker;
        private final String person;
        private final String tag;
        private final double pitchHz;

        Known(String speaker, String person, String tag, double pitchHz) {
            this.speaker = speaker;
            this.person = person;
            this.tag = tag;
            this.pitchHz = pitchHz;
        }

        private VoiceShape shape() {
            return new VoiceShape(pitchHz, 1, 1, 1, 0, 0, 0, 0);
        }
    }

    private final Supplier<Optional<Program>> finding;

    public FliteProvider() {
        this(() -> Program.find("flite"));
    }

    /// @param finding the program, if it is there
    FliteProvider(Supplier<Optional<Program>> finding) {
        this.finding = finding;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Offer look() {
        Optional<Program> found = finding.get();
        if (found.isEmpty()) {
            return Offer.none("Flite is not installed. " + REMEDY);
        }
        HostProgram program = new HostProgram(found.get());
        try {
            String version =
                    HostProgram.version(program.said("--version")) + "+" + FliteEngine.OURS;
            String list = program.said("-lv");
            List<String> listed =
                    List.of(list.substring(list.indexOf(':') + 1).strip().split("\\s+"));
            List<Voice> voices = new ArrayList<>();
            Set<String> speakers = new HashSet<>();
            for (Known known : Known.values()) {
                if (listed.contains(known.speaker)) {
                    voices.add(voice(known, version));
                    speakers.add(known.speaker);
                }
            }
            return voices.isEmpty()
                    ? Offer.none("Flite has no voices that are known. " + REMEDY)
                    : new Offer(voices, List.of(new FliteEngine(program, version, speakers)), "");
        } catch (StudioFault.Resource fault) {
            return Offer.none(fault.whole());
        }
    }

    private static Voice voice(Known known, String version) {
        return new Voice(
                "flite-" + known.speaker,
                known.person + " (Flite)",
                List.of(known.tag, "adult"),
                List.of(known == Known.AWB ? "en-GB" : "en-US"),
                new VoiceOrigin(ID, FliteEngine.ID, version, known.speaker, Optional.empty()),
                List.of(new Voice.Part(known.shape(), 0, 0)),
                LICENCE);
    }

    /// What a voice of that name sounds like by itself.
    static VoiceShape shape(String speaker) {
        for (Known known : Known.values()) {
            if (known.speaker.equals(speaker)) {
                return known.shape();
            }
        }
        throw new IllegalArgumentException("no voice of Flite: " + speaker);
    }
}
