package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Treatment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

class PicturesTest {
    @TempDir private Path folder;

    @Test
    void filesOfTheBinAreFoundByTheirDigestIfTheyAreAsLongAsTheyWere()
            throws StudioFault, IOException {
        Path whole = Files.write(folder.resolve("whole.mp4"), new byte[5]);
        Path cut = Files.write(folder.resolve("cut.mp4"), new byte[4]);
        Arrangement arrangement =
                used(item("aa", whole, 5)).with(item("bb", cut, 5)).with(clip("2", "bb"));
        Pictures pictures = Pictures.of(script(), folder, arrangement);
        assertThat(pictures.filesByDigest()).containsOnlyKeys("aa").containsValue(whole.toString());
        assertThat(pictures.isThere("aa")).isTrue();
        assertThat(pictures.isThere("bb")).isFalse();
        assertThat(pictures.missing()).extracting(BinItem::name).containsExactly("bb.mp4");
    }

    @Test
    void allThatIsMissingAndUsedIsNamedInOneSentence() throws StudioFault {
        Arrangement arrangement =
                used(item("bb", folder.resolve("no"), 5))
                        .with(item("aa", folder.resolve("nor"), 5))
                        .with(clip("2", "aa"))
                        .with(item("cc", folder.resolve("unused"), 5));
        Pictures pictures = Pictures.of(script(), folder, arrangement);
        assertThatThrownBy(pictures::requireAll)
                .isInstanceOf(StudioFault.Input.class)
                .hasMessageContaining("aa.mp4, bb.mp4")
                .hasMessageNotContaining("cc")
                .satisfies(fault ->
                        assertThat(((StudioFault) fault).code()).isEqualTo("footage.missing"));
        assertThatCode(() -> Pictures.of(script(), folder).requireAll()).doesNotThrowAnyException();
    }

    @Test
    void aFileIsReadAgainOnlyWhenItsLengthOrTimeChanges() throws StudioFault, IOException {
        Path photo = Files.write(folder.resolve("photo.png"), new byte[] {1});
        FileTime time = Files.getLastModifiedTime(photo);
        Pictures first = Pictures.of(script(), folder);
        Files.write(photo, new byte[] {2});
        Files.setLastModifiedTime(photo, time);
        Pictures second = first.again(script(), folder, Arrangement.NONE);
        assertThat(second.filesByDigest()).isEqualTo(first.filesByDigest());
        Files.setLastModifiedTime(photo, FileTime.fromMillis(time.toMillis() + 5_000));
        assertThat(second.areUnchanged()).isFalse();
        Pictures third = second.again(script(), folder, Arrangement.NONE);
        assertThat(third.filesByDigest().keySet())
                .doesNotContainAnyElementsOf(first.filesByDigest().keySet());
    }

    @Test
    void aFileThatComesBackIsAChange() throws StudioFault, IOException {
        Path file = folder.resolve("later.mp4");
        Arrangement arrangement = used(item("aa", file, 5));
        Pictures pictures = Pictures.of(script(), folder, arrangement);
        assertThat(pictures.areUnchanged()).isTrue();
        Files.write(file, new byte[5]);
        assertThat(pictures.areUnchanged()).isFalse();
        assertThat(pictures.again(script(), folder, arrangement).isThere("aa")).isTrue();
    }

    private static Script script() throws StudioFault {
        return new ScriptParser()
                .parse("INT. HALL\n\n[[picture: photo.png]]\n\nTOM\nHello.\n", "test.fountain");
    }

    private static Arrangement used(BinItem item) {
        return Arrangement.NONE.with(item).with(clip("1", item.digest()));
    }

    private static UserClip clip(String id, String digest) {
        return new UserClip(
                id,
                "track",
                id,
                new ClipSource.OfMedia(digest),
                Anchor.ofProgramme(MediaTime.ZERO),
                MediaTime.ZERO,
                MediaTime.ofSeconds(1),
                Treatment.NONE,
                "",
                "");
    }

    private static BinItem item(String digest, Path file, long bytes) {
        return new BinItem(
                digest,
                digest + ".mp4",
                file.toString(),
                BinItem.Kind.VIDEO,
                "",
                List.of(),
                MediaTime.ofSeconds(2),
                640,
                480,
                "30/1",
                0,
                bytes);
    }
}
