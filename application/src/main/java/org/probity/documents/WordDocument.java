package org.probity.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A page as a Word document (Office Open XML, ISO/IEC 29500): what the page prints on A4, with its tables as tables.
 *
 * @param title what the page is called
 */
public record WordDocument(String title, byte[] content) {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Sizes of A4 in twentieths of a point. */
    private static final int SHORT_SIDE = 11906;

    private static final int LONG_SIDE = 16838;
    private static final int MARGIN = 850;

    /** The Word document of a page as it was sent to the browser; empty when the page is not made for print. */
    public static Optional<WordDocument> of(String html) {
        return PrintedPage.of(html).map(WordDocument::write);
    }

    private static WordDocument write(PrintedPage page) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(page.title());
            lay(document, page.upright());
            number(document);
            new BlockWriter(document, page.chinese(), page.upright()).write(page.content());
            document.write(bytes);
            return new WordDocument(page.title(), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lay(XWPFDocument document, boolean upright) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(upright ? SHORT_SIDE : LONG_SIDE));
        size.setH(BigInteger.valueOf(upright ? LONG_SIDE : SHORT_SIDE));
        size.setOrient(upright ? STPageOrientation.PORTRAIT : STPageOrientation.LANDSCAPE);
        var margins = section.addNewPgMar();
        var margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    private static void number(XWPFDocument document) {
        var line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(" / ");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }
}
