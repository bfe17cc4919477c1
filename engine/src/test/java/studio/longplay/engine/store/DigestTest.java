package studio.longplay.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Files;
import java.nio.file.Path;

class DigestTest {
    @TempDir private Path temp;

    @Test
    void itIsTheStandardsSha256() {
        assertThat(Digest.of("abc").hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Digest.of(new byte[0]).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void aFileHasTheDigestOfItsBytes() throws Exception {
        byte[] bytes = new byte[200_001];
        new java.util.Random(1).nextBytes(bytes);
        Path file = Files.write(temp.resolve("file"), bytes);
        assertThat(Digest.ofFile(file)).isEqualTo(Digest.of(bytes));
    }

    @Test
    void aMissingFileIsAFault() {
        assertThatThrownBy(() -> Digest.ofFile(temp.resolve("none")))
                .isInstanceOfSatisfying(
                        StudioFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("store.missing"));
    }

    @Test
    void onlyLowerCaseHexOfTheRightLengthIsADigest() {
        for (String wrong : new String[] {"", "ab", "A".repeat(64), "g".repeat(64)}) {
            assertThatThrownBy(() -> new Digest(wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
