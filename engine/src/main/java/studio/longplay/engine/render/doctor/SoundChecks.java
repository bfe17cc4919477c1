package studio.longplay.engine.render.doctor;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.play.Sinks;
import studio.longplay.engine.media.play.SoundSink;
import studio.longplay.engine.media.record.SoundInput;
import studio.longplay.engine.media.record.SoundInputs;

import java.util.List;
import java.util.Optional;

/// Plays a moment of silence and opens every input. A machine without sound makes films all the
/// same, so nothing here is bad.
final class SoundChecks {
    private static final int SILENT_SAMPLES = 2_400;

    private SoundChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("sound out", SoundChecks::out),
                new Check("sound in", _ -> in(SoundInputs.ofThisMachine())));
    }

    private static Found out(JobContext context) {
        try (SoundSink sink = Sinks.open()) {
            Optional<String> silent = sink.silentBecause();
            if (silent.isPresent()) {
                return Found.note(
                        silent.get(),
                        "Films are made all the same; connect a device to hear them.");
            }
            sink.write(new float[2][SILENT_SAMPLES], SILENT_SAMPLES);
            return Found.good("the device takes sound");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Found.note("The sound device was not waited for.", "");
        }
    }

    static Found in(SoundInputs inputs) {
        List<SoundInput> all = inputs.list();
        if (all.isEmpty()) {
            return Found.note(
                    "This machine has no sound input.",
                    "Connect a microphone to record takes; everything else works without.");
        }
        List<String> details =
                all.stream().map(input -> input.name() + ": " + opened(inputs, input)).toList();
        boolean any = details.stream().anyMatch(line -> line.endsWith(": opens"));
        return (any
                        ? Found.good(all.size() + (all.size() == 1 ? " input" : " inputs"))
                        : Found.note(
                                "No sound input can be opened.",
                                "Allow it in the system's privacy settings, or close the program"
                                        + " that keeps it."))
                .with(details);
    }

    private static String opened(SoundInputs inputs, SoundInput input) {
        try {
            inputs.open(input).close();
            return "opens";
        } catch (StudioFault refused) {
            return refused.sentence();
        }
    }
}
