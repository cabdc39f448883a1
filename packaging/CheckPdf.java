// SPDX-License-Identifier: EUPL-1.2

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Prints of each file and flavour on one line, between tabs: PASS or FAIL, and what is broken. */
public class CheckPdf {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        String[] flavours = arguments[0].split(",");
        for (int i = 1; i < arguments.length; i++) {
            for (String name : flavours) {
                PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
                try (InputStream file = new FileInputStream(arguments[i]);
                        PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                        PDFAValidator validator =
                                Foundries.defaultInstance().createValidator(flavour, false)) {
                    ValidationResult result = validator.validate(parser);
                    TreeSet<String> broken = new TreeSet<>();
                    for (TestAssertion found : result.getTestAssertions()) {
                        broken.add(found.getRuleId().getClause() + " " + found.getMessage());
                    }
                    String verdict = result.isCompliant() ? "PASS" : "FAIL";
                    String why = String.join(" / ", broken).replaceAll("\\s+", " ");
                    System.out.println(String.join("\t", verdict, name, arguments[i], why));
                }
            }
        }
    }
}
