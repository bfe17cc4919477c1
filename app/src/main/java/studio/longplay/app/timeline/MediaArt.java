package studio.longplay.app.timeline;

import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.footage.FootageArt;
import studio.longplay.engine.render.footage.Peaks;
import studio.longplay.engine.render.footage.Thumbnails;
import studio.longplay.engine.store.Digest;

import java.util.Optional;
import java.util.function.Consumer;

/// What is drawn of the user's files: made in the background and kept, so that every question is
/// answered at once.
public interface MediaArt {
    /// Where nothing is known of any file.
    MediaArt NONE =
            new MediaArt() {
                @Override
                public Optional<Peaks> peaks(String digest) {
                    return Optional.empty();
                }

                @Override
                public Optional<Thumbnails> frames(String digest) {
                    return Optional.empty();
                }

                @Override
                public void request(BinItem item) {}
            };

    /// The waveform of a file, once it is made.
    Optional<Peaks> peaks(String digest);

    /// Small frames of a film, or the one of a still, once they are made.
    Optional<Thumbnails> frames(String digest);

    /// Wants what there is to draw of a file; asking again costs little.
    void request(BinItem item);

    /// What the engine makes.
    ///
    /// @param request has it made; may look at the file, so not on the caller's thread
    static MediaArt of(FootageArt art, Consumer<BinItem> request) {
        return new MediaArt() {
            @Override
            public Optional<Peaks> peaks(String digest) {
                return art.peaks(new Digest(digest));
            }

            @Override
            public Optional<Thumbnails> frames(String digest) {
                return art.thumbnails(new Digest(digest));
            }

            @Override
            public void request(BinItem item) {
                request.accept(item);
            }
        };
    }
}
