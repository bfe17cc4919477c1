package studio.longplay.installer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

/// What a macOS image is told when it is made, since its signature seals it: read in the build's
/// own description, as no such image can be made here.
class MacImageTest {
    private static final String CONFIGURATION =
            "/project/profiles/profile[id='mac-image']//plugin[artifactId='jpackage-maven-plugin']"
                    + "//execution[id='app-image']/configuration/";

    @Test
    void looseFilesGoWhereASignatureTakesThem() throws Exception {
        List<String> content = values(CONFIGURATION + "appContentPaths/appContentPath");
        assertThat(content).singleElement().asString().endsWith("/Resources");
        assertThat(values("/project/build//appContentPath")).isEmpty();
        assertThat(values("//profile[id='mac-image']//copy/@todir")).isEqualTo(content);
        assertThat(values("//profile[id='mac-image']//copy/fileset/@includes"))
                .containsExactly("samples/**,licences/**,LICENSE,NOTICE");
    }

    @Test
    void whatItOpensAndItsNameAreInTheImage() throws Exception {
        List<String> kinds = values(CONFIGURATION + "fileAssociations/fileAssociation");
        assertThat(kinds).hasSize(1);
        Path jpackage = Build.checkout().resolve("jpackage");
        Path kind = Path.of(kinds.getFirst().replace("${project.basedir}", jpackage.toString()));
        assertThat(Files.exists(kind)).as(kind.toString()).isTrue();
        assertThat(values(CONFIGURATION + "macPackageIdentifier"))
                .containsExactly("studio.longplay");
    }

    private static List<String> values(String path) throws Exception {
        Document pom =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(Build.checkout().resolve("jpackage/pom.xml").toFile());
        NodeList found =
                (NodeList)
                        XPathFactory.newDefaultInstance()
                                .newXPath()
                                .evaluate(path, pom, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent().strip())
                .toList();
    }
}
