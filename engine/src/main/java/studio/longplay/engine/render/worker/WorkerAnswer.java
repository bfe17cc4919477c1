package studio.longplay.engine.render.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncodedVideo;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.FootageFacts;

/// What a worker says: one JSON object on one line of its standard output.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WorkerAnswer.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = WorkerAnswer.Painted.class, name = "painted"),
    @JsonSubTypes.Type(value = WorkerAnswer.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = WorkerAnswer.Probed.class, name = "probed"),
    @JsonSubTypes.Type(value = WorkerAnswer.Fit.class, name = "fit"),
    @JsonSubTypes.Type(value = WorkerAnswer.Decoded.class, name = "decoded"),
    @JsonSubTypes.Type(value = WorkerAnswer.Refused.class, name = "refused")
})
public sealed interface WorkerAnswer {
    /// The worker's libraries are loaded.
    record Ready(long pid) implements WorkerAnswer {}

    /// So many frames of the segment are done.
    record Painted(String attempt, int frames) implements WorkerAnswer {}

    /// The segment lies complete and synced in its part file.
    ///
    /// @param painted frames that were drawn; the others were repeats
    record Finished(
            String attempt, EncodedVideo video, int painted, long paintNanos, long encodeNanos)
            implements WorkerAnswer {}

    /// The files of a trial can be shown.
    record Fit(String attempt) implements WorkerAnswer {}

    record Probed(String attempt, EncoderChoice choice) implements WorkerAnswer {}

    /// A chore is done; a part file it writes is complete.
    ///
    /// @param count what the chore counts: samples, frames or tiles
    /// @param facts of [Chore.Look] alone
    record Decoded(String attempt, long count, @Nullable FootageFacts facts)
            implements WorkerAnswer {}

    /// The request failed in a way we know.
    record Refused(String attempt, Kind kind, String code, String sentence, String remedy)
            implements WorkerAnswer {
        enum Kind {
            INPUT,
            RESOURCE,
            MODEL,
            MEDIA
        }

        static Refused of(String attempt, StudioFault fault) {
            Kind kind =
                    switch (fault) {
                        case StudioFault.Input _ -> Kind.INPUT;
                        case StudioFault.Resource _ -> Kind.RESOURCE;
                        case StudioFault.Model _ -> Kind.MODEL;
                        case StudioFault.Media _ -> Kind.MEDIA;
                    };
            return new Refused(attempt, kind, fault.code(), fault.sentence(), fault.remedy());
        }

        StudioFault toFault() {
            return switch (kind) {
                case INPUT -> new StudioFault.Input(code, sentence, remedy);
                case RESOURCE -> new StudioFault.Resource(code, sentence, remedy);
                case MODEL -> new StudioFault.Model(code, sentence, remedy);
                case MEDIA -> new StudioFault.Media(code, sentence, remedy);
            };
        }
    }
}
