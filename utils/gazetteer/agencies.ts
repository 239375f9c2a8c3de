/** News agencies, and the press offices of armed forces, that reports credit. Names and usual initials; facts, no list copied. */

/** Initials or short forms in the case the press prints, with the name to show. */
export const AGENCY_INITIALS: ReadonlyMap<string, string> = new Map(
  (
    'ISPR=ISPR|APP=APP|AFP=AFP|AP=AP|ANI=ANI|PTI=PTI|IANS=IANS|UNI=UNI|PPI=PPI|INP=INP|NNI=NNI|WAM=WAM|SPA=SPA|QNA=QNA|KUNA=KUNA|BNA=BNA|ONA=ONA|IRNA=IRNA|TASS=TASS|RIA=RIA Novosti|VNA=VNA|' +
    'ECONOMYNEXT=EconomyNext|BSS=BSS|UNB=UNB|ISPRD=ISPR|PIB=PIB|MENA=MENA|SANA=SANA|NNA=NNA|INA=INA|KBS=KBS|DPA=dpa|EFE=EFE|ANSA=ANSA|PAP=PAP|BTA=BTA|MTI=MTI|BERNAMA=Bernama|ANTARA=Antara|YONHAP=Yonhap|KYODO=Kyodo|NHK=NHK|' +
    'XINHUA=Xinhua|REUTERS=Reuters|CNA=CNA|PNA=PNA|APA=APA|AZERTAC=AZERTAC|BELTA=BelTA|UKRINFORM=Ukrinform|KAZINFORM=Kazinform|PETRA=Petra|DGPR=DGPR|DPR=DPR|BBC=BBC|CNN=CNN|NAN=NAN|NBS=NBS|ADNKRONOS=Adnkronos|AKP=AKP|KPL=KPL|CIHAN=Cihan|HINA=HINA|TANJUG=Tanjug|LETA=LETA|BNS=BNS|KCNA=KCNA|ZANIS=ZANIS|SANEWS=SAnews|ANGOP=ANGOP|INTERFAX=Interfax|ARMENPRESS=Armenpress|AGERPRES=Agerpres|MOLDPRES=Moldpres'
  )
    .split('|')
    .map((pair) => pair.split('=') as [string, string]),
)

/** Names of more than one word, folded, with the name to show. */
export const AGENCY_NAMES: readonly [string, string][] = [
  ['inter services public relations', 'ISPR'],
  ['inter - services public relations', 'ISPR'],
  ['inter service public relations', 'ISPR'],
  ['anadolu agency', 'Anadolu Agency'],
  ['anadolu', 'Anadolu Agency'],
  ['associated press of pakistan', 'APP'],
  ['associated press', 'AP'],
  ['agence france - presse', 'AFP'],
  ['press trust of india', 'PTI'],
  ['press information bureau', 'PIB'],
  ['radio pakistan', 'Radio Pakistan'],
  ['ary news', 'ARY News'],
  ['geo news', 'Geo News'],
  ['express news', 'Express News'],
  ['samaa tv', 'SAMAA TV'],
  ['dawn news', 'Dawn News'],
  ['dawn.com', 'Dawn'],
  ['saudi press agency', 'SPA'],
  ['emirates news agency', 'WAM'],
  ['qatar news agency', 'QNA'],
  ['kuwait news agency', 'KUNA'],
  ['bahrain news agency', 'BNA'],
  ['oman news agency', 'ONA'],
  ['islamic republic news agency', 'IRNA'],
  ['tasnim news agency', 'Tasnim'],
  ['tasnim', 'Tasnim'],
  ['fars news agency', 'Fars'],
  ['mehr news agency', 'Mehr'],
  ['press tv', 'Press TV'],
  ['ria novosti', 'RIA Novosti'],
  ['interfax', 'Interfax'],
  ['sputnik', 'Sputnik'],
  ['xinhua', 'Xinhua'],
  ['xinhua news agency', 'Xinhua'],
  ['global times', 'Global Times'],
  ['china daily', 'China Daily'],
  ['yonhap', 'Yonhap'],
  ['yonhap news agency', 'Yonhap'],
  ['kyodo news', 'Kyodo'],
  ['vietnam news agency', 'VNA'],
  ['bangladesh sangbad sangstha', 'BSS'],
  ['united news of bangladesh', 'UNB'],
  ['petra', 'Petra'],
  ['reuters', 'Reuters'],
  ['bloomberg', 'Bloomberg'],
  ['bernama', 'Bernama'],
  ['antara', 'Antara'],
  ['al jazeera', 'Al Jazeera'],
  ['ukrinform', 'Ukrinform'],
  ['24 news', '24 News'],
  ['the nation', 'The Nation'],
  ['the pentagon', 'Pentagon'],
  ['white house', 'White House'],
  ['state department', 'State Department'],
  ['foreign office', 'Foreign Office'],
  ["prime minister's office", 'Prime Minister’s Office'],
  ['pm office', 'PM Office'],
  ['royal thai army', 'Royal Thai Army'],
]
