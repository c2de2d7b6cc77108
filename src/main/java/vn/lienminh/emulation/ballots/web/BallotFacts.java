package vn.lienminh.emulation.ballots.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienminh.emulation.ballots.Question;
import vn.lienminh.emulation.ballots.Teller;
import vn.lienminh.emulation.ballots.Verdict;
import vn.lienminh.emulation.ballots.Voter;
import vn.lienminh.organisations.Head;

/// What a ballot is shown from, beside itself.
///
/// @param number of the ballot in its year
/// @param address of the page
/// @param mine the members for which the reader may vote
/// @param numbers whether the reader sees the counts
/// @param again whether rivals are to meet again
/// @param teller the reader as a teller of it
/// @param paperCounted how many tellers have counted what is on paper
/// @param people names by what the records call them
/// @param review whether choices are looked over, not chosen
record BallotFacts(
        int number,
        String address,
        List<Voter> mine,
        Map<Question, Verdict> verdicts,
        boolean numbers,
        boolean runs,
        boolean again,
        Optional<Teller> teller,
        int paperCounted,
        List<Head> heads,
        Map<String, String> people,
        boolean review) {

    String person(String recorded) {
        return people.getOrDefault(recorded, recorded);
    }
}
