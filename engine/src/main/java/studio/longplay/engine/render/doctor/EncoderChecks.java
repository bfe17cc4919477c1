package studio.longplay.engine.render.doctor;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncoderProbe;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.media.FfmpegBuild;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Has every encoder there may be encode ten frames, in a worker process as an export does: one
/// that crashes takes that process with it and nothing else.
final class EncoderChecks {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final List<VideoCodec> CODECS =
            List.of(VideoCodec.H264, VideoCodec.HEVC, VideoCodec.AV1);

    private final Path logs;

    EncoderChecks(Path logs) {
        this.logs = logs;
    }

    List<Check> all() {
        return List.of(
                new Check("ffmpeg", _ -> Found.good(FfmpegBuild.read().name())),
                new Check("encoders", this::encoders));
    }

    private Found encoders(JobContext context) throws StudioFault {
        Map<VideoCodec, List<String>> working = new LinkedHashMap<>();
        List<String> details = new ArrayList<>();
        try (WorkerPool workers = new WorkerPool(logs)) {
            for (VideoCodec codec : CODECS) {
                EncoderWish wish = EncoderWish.best(codec, WIDTH, HEIGHT, FrameRate.FPS_30);
                List<String> works = new ArrayList<>();
                for (String encoder : EncoderProbe.names(codec)) {
                    context.checkCancelled();
                    long began = System.nanoTime();
                    try {
                        workers.probe(wish.demanding(encoder), context);
                        works.add(encoder);
                        details.add(encoder + ": works, " + millis(began) + " ms");
                    } catch (StudioFault refused) {
                        details.add(encoder + ": " + reason(refused.sentence()));
                    }
                }
                working.put(codec, works);
            }
        }
        return told(working).with(details);
    }

    /// What comes last in the sentence: the codec and the size were said before.
    private static String reason(String sentence) {
        int colon = sentence.lastIndexOf(": ");
        return colon < 0 ? sentence : sentence.substring(colon + 2);
    }

    static Found told(Map<VideoCodec, List<String>> working) {
        String told =
                working.entrySet().stream()
                        .map(each ->
                                each.getKey().words()
                                        + " "
                                        + (each.getValue().isEmpty()
                                                ? "none"
                                                : String.join(", ", each.getValue())))
                        .collect(Collectors.joining("; "));
        if (working.getOrDefault(VideoCodec.H264, List.of()).isEmpty()) {
            return Found.bad(
                    "No encoder of H.264 works here. " + told + ".",
                    "Install the program again, or install ffmpeg with libx264.");
        }
        return working.values().stream().anyMatch(List::isEmpty)
                ? Found.note(told + ".", "Films in the other formats are made all the same.")
                : Found.good(told);
    }

    private static long millis(long beganNanos) {
        return (System.nanoTime() - beganNanos) / 1_000_000;
    }
}
