package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.GpuReport;
import studio.longplay.engine.hardware.Headroom;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.FfmpegBuild;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tries everything a film needs on this machine, for real: speaks, draws, encodes, looks at disk
/// and memory.
public final class Doctor {
    private static final long LEAST_DISK_BYTES = 2_000_000_000L;
    private static final long LEAST_MEMORY_BYTES = 2_000_000_000L;

    private final Path home;

    /// @param home the data folder
    public Doctor(Path home) {
        this.home = home;
    }

    /// What one check found.
    ///
    /// @param advice what to do about it, empty when all is well
    public record Finding(String what, boolean sound, String found, String advice) {}

    private interface Check {
        String run() throws StudioFault;
    }

    /// Runs every check; one that fails does not keep the others from being run.
    public List<Finding> examine(JobContext context) {
        List<Finding> findings = new ArrayList<>();
        findings.add(tried("machine", Doctor::machine));
        findings.add(tried("memory", Doctor::memory));
        findings.add(tried("disk", this::disk));
        findings.add(tried("gpu", Doctor::gpu));
        findings.add(tried("ffmpeg", () -> FfmpegBuild.read().name()));
        findings.add(tried("encoder", () -> encoder(context)));
        findings.add(tried("voices", () -> voice(context)));
        return findings;
    }

    private static Finding tried(String what, Check check) {
        try {
            return new Finding(what, true, check.run(), "");
        } catch (StudioFault fault) {
            return new Finding(what, false, fault.sentence(), fault.remedy());
        }
    }

    private static String machine() {
        MachineFacts facts = Machine.look();
        return String.join(
                ", ",
                facts.cpuName(),
                facts.logicalCores() + " cores",
                facts.operatingSystem(),
                "Java " + facts.java());
    }

    private static String memory() throws StudioFault {
        MachineFacts facts = Machine.look();
        new Headroom(facts.memoryAvailableBytes(), 0).requireMemory(LEAST_MEMORY_BYTES);
        return gigabytes(facts.memoryAvailableBytes())
                + " free of "
                + gigabytes(facts.memoryTotalBytes());
    }

    private String disk() throws StudioFault {
        Headroom headroom = Headroom.at(home);
        headroom.requireDisk(LEAST_DISK_BYTES, home);
        return gigabytes(headroom.diskBytes()) + " free at " + home;
    }

    /// No card is no fault: the software encoder does the work.
    private static String gpu() {
        GpuReport report = GpuReport.look();
        return report.gpus().isEmpty()
                ? "none - software encoder (" + report.reason() + ")"
                : report.gpus().getFirst().name() + ", driver " + report.driver();
    }

    private String encoder(JobContext context) throws StudioFault {
        try (WorkerPool workers = new WorkerPool(home.resolve("logs"))) {
            ExportPreset preset = ExportPreset.HD;
            EncoderChoice choice =
                    workers.probe(preset.width(), preset.height(), preset.rate(), context);
            return choice.why();
        }
    }

    private static String voice(JobContext context) throws StudioFault {
        try (Speech speech = new Speech()) {
            List<Voice> voices = speech.registry().voices();
            Take take =
                    speech.speak(
                            new SpeechRequest(
                                    "All is well.",
                                    voices.getFirst(),
                                    Prosody.of(""),
                                    Lexicon.empty()),
                            context);
            String reason = take.fallbackReason();
            if (reason != null) {
                throw new StudioFault.Model(
                        "voice.fallback",
                        "Only the fallback voice speaks: " + reason + ".",
                        "Unpack Longplay again; a part of it is missing.");
            }
            return voices.size() + " voices, " + take.engine() + " speaks";
        }
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }
}
