package org.probity.measures.interests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;

/**
 * What somebody declares: relatives, shares and roles in companies, posts outside, or that there is nothing (F24).
 *
 * @param nothing said in so many words; a form left blank is no declaration
 */
public record Declared(
        boolean nothing, List<Relative> relatives, List<Interest> interests, List<OutsidePost> posts, String note) {

    /**
     * A relative.
     *
     * @param colleague who it is, where the relative works in the same unit
     */
    public record Relative(
            Relation relation,
            String name,
            String workplace,
            String post,
            @Nullable PersonId colleague) {}

    /**
     * A share or role in a company.
     *
     * @param holder whose it is; blank for one's own
     */
    public record Interest(String holder, String company, String registration, String role, String share) {}

    public record OutsidePost(String organization, String post, String pay) {}

    public Declared {
        relatives = List.copyOf(relatives);
        interests = List.copyOf(interests);
        posts = List.copyOf(posts);
    }

    List<Refusal> refusals(PersonId declarant) {
        var refusals = new ArrayList<Refusal>();
        var lines = relatives.size() + interests.size() + posts.size();
        if (nothing && lines > 0) {
            refusals.add(Refusal.at("nothing", "measures.refusal.declared-nothing-but"));
        }
        if (!nothing && lines == 0) {
            refusals.add(Refusal.at("nothing", "measures.refusal.declared-blank"));
        }
        if (relatives.stream().anyMatch(relative -> declarant.equals(relative.colleague()))) {
            refusals.add(Refusal.at("relatives", "measures.refusal.declared-oneself"));
        }
        if (interests.stream().anyMatch(interest -> !isRegistration(interest.registration()))) {
            refusals.add(Refusal.at("interests", "measures.refusal.declared-registration"));
        }
        return List.copyOf(refusals);
    }

    /** A unified social credit code has 18 digits and capitals, an old registration number 15 digits; it may be unknown. */
    static boolean isRegistration(String number) {
        return number.isEmpty() || number.matches("[0-9A-HJ-NPQRTUWXY]{18}|\\d{15}");
    }

    /** What the declarant's signature stands for. */
    byte[] hash(PersonId declarant, int year, int edition) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((declarant + "\n" + year + "\n" + edition + "\n" + this).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
