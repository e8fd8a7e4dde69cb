package org.probity.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Opens workbooks that come from outside. Nothing in them is run or followed: no formula, no link, no macro, no XML entity. What
 * is not a plain .xlsx of bounded size is refused with the way out.
 */
public final class Workbooks {

    /** How many may be read at a time; each may take a hundred megabytes. */
    private static final Semaphore TURN = new Semaphore(2, true);

    private Workbooks() {}

    /**
     * Reads all sheets.
     *
     * @throws Refused when it is no workbook, encrypted, of the old format, with macros, damaged or too large
     */
    public static Workbook open(byte[] content) {
        TURN.acquireUninterruptibly();
        try {
            refuseUnlessXlsx(content);
            return read(content);
        } finally {
            TURN.release();
        }
    }

    private static void refuseUnlessXlsx(byte[] content) {
        if (content.length == 0) {
            throw refused("empty");
        }
        if (content.length > Limits.FILE_BYTES) {
            throw refused("too-large", Limits.FILE_BYTES >> 20);
        }
        switch (FileMagic.valueOf(content)) {
            case OOXML -> {}
            case OLE2 -> throw refused(isEncrypted(content) ? "encrypted" : "old-format");
            case BIFF2, BIFF3, BIFF4 -> throw refused("old-format");
            default -> throw refused(looksLikeText(content) ? "text-file" : "not-a-workbook");
        }
    }

    private static boolean isEncrypted(byte[] content) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean looksLikeText(byte[] content) {
        var head = new String(Arrays.copyOf(content, Math.min(content.length, 2000)), StandardCharsets.ISO_8859_1);
        return head.chars().noneMatch(c -> c == 0) && (head.contains(",") || head.contains("\t") || head.contains("<"));
    }

    private static Workbook read(byte[] content) {
        try (var archive = Container.open(content)) {
            Container.check(archive, content.length);
            return read(archive);
        } catch (TooMuch e) {
            throw refused(e.code(), e.limit());
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            if (broken instanceof Refused refused) {
                throw refused;
            }
            throw refused("damaged");
        }
    }

    private static Workbook read(ZipFile archive)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (var file = OPCPackage.open(new ZipFileZipEntrySource(archive))) {
            var reader = new XSSFReader(file);
            var structure = new StructureParser();
            try (var data = reader.getWorkbookData()) {
                parse(new InputSource(data), structure);
            }
            var strings = new ReadOnlySharedStringsTable(file, false);
            var styles = new DateStyles(reader.getStylesTable());
            var findings = new ArrayList<Finding>();
            if (!file.getPartsByName(java.util.regex.Pattern.compile("/xl/externalLinks/.*"))
                    .isEmpty()) {
                findings.add(Finding.ofFile(Finding.Severity.WARNING, "spreadsheets.finding.external-links"));
            }
            return new Workbook(sheets(reader, structure, strings, styles), findings);
        }
    }

    private static List<Sheet> sheets(
            XSSFReader reader, StructureParser structure, ReadOnlySharedStringsTable strings, DateStyles styles)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var sheets = new ArrayList<Sheet>();
        var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (parts.hasNext()) {
            try (var part = parts.next()) {
                if (sheets.size() == Limits.SHEETS) {
                    throw new TooMuch("too-many-sheets", Limits.SHEETS);
                }
                var parser = new SheetParser(strings, styles, structure.countsFrom1904());
                parse(new InputSource(part), parser);
                var name = parts.getSheetName();
                sheets.add(parser.sheet(name, structure.isHidden(name)));
            }
        }
        if (sheets.isEmpty()) {
            throw refused("not-a-workbook");
        }
        return sheets;
    }

    private static void parse(InputSource source, org.xml.sax.helpers.DefaultHandler handler)
            throws SAXException, ParserConfigurationException, IOException {
        var xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        xml.parse(source);
    }

    static Refused refused(String code, Object... arguments) {
        return new Refused(Refusal.of("spreadsheets.refusal." + code, arguments));
    }
}
