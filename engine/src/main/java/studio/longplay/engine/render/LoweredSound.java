package studio.longplay.engine.render;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.mix.StemNotes;
import studio.longplay.engine.render.deliver.DeliveryFolder;

import java.util.List;
import java.util.Locale;

/// Sound files in whole numbers that had to be halved, all together, so that none passes full
/// scale.
enum LoweredSound {
    STEMS(
            "In 24 bits the stems would pass full scale, so all stand %.2f dB lower than they go"
                    + " into the mix."),
    SPEAKERS(
            "In 24 bits the speakers' files would pass full scale, so all of them stand %.2f dB"
                    + " lower than they go into the mix.");

    private final String sentence;

    LoweredSound(String sentence) {
        this.sentence = sentence;
    }

    private String code() {
        return switch (this) {
            case STEMS -> "mix.stems-lowered";
            case SPEAKERS -> "mix.speakers-lowered";
        };
    }

    /// What is told of files that were halved so many times.
    List<Warning> told(int halvings) {
        return halvings == 0
                ? List.of()
                : List.of(
                        new Warning(
                                code(),
                                String.format(Locale.ROOT, sentence, StemNotes.loweredDb(halvings)),
                                "Turn them up together, or deliver them with --stem-format wav.",
                                null));
    }

    /// What was told when the files were written that a delivery folder has already.
    List<Warning> toldEarlier(DeliveryFolder folder) {
        return folder.earlier().stream()
                .flatMap(manifest -> manifest.warnings().stream())
                .filter(warning -> warning.code().equals(code()))
                .toList();
    }
}
