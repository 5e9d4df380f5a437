/** Simplified characters, each before its traditional one: those of names and of texts about figures. */
const PAIRS = [
  '云雲务務业業亏虧产產亿億价價优優会會传傳体體余餘债債偿償兑兌内內农農决決净淨减減几幾划劃创創动動势勢区區华華协協单單卖賣占佔发發变變员員团團国國图圖场場坏壞块塊',
  '声聲处處备備复復头頭夺奪奖獎妇婦娱娛孙孫学學宝寶实實审審对對寻尋导導将將尔爾尽盡层層属屬岁歲币幣师師带帶帮幫广廣庆慶库庫应應开開异異弃棄张張强強归歸当當录錄总總',
  '态態恒恆恶惡户戶执執扩擴扫掃扬揚护護报報担擔拟擬择擇损損换換据據摊攤撑撐数數断斷无無时時显顯术術权權条條来來极極构構标標样樣检檢欢歡欧歐毁毀毕畢汇匯汉漢济濟浏瀏',
  '测測润潤涨漲渐漸湾灣满滿灵靈点點热熱爱愛状狀独獨环環现現电電画畫疗療监監盖蓋盘盤码碼础礎确確离離种種积積称稱稳穩窃竊竞競笔筆签簽简簡类類粮糧紧緊约約级級纪紀纯純',
  '纳納线線组組细細织織终終经經结結给給络絡统統继繼绩績续續维維综綜绿綠缩縮网網罚罰职職联聯胜勝脑腦节節范範药藥获獲营營虑慮补補装裝规規视視览覽计計订訂认認让讓议議',
  '讯訊记記许許论論设設访訪证證评評识識诉訴译譯试試话話该該详詳语語误誤说說请請诸諸课課调調谈談谢謝贝貝负負财財责責败敗账賬货貨质質贩販购購贯貫贴貼贵貴贷貸贸貿费費',
  '贺賀资資赁賃赋賦赏賞赔賠赖賴赚賺赠贈赢贏趋趨跃躍车車转轉轮輪软軟较較载載输輸边邊达達过過运運还還这這进進远遠连連选選递遞邮郵释釋钱錢银銀销銷锁鎖错錯键鍵长長门門',
  '问問间間闻聞阅閱队隊阶階际際陆陸险險随隨难難页頁项項顺順预預领領频頻题題额額风風饮飲饿餓馆館马馬驱驅验驗鱼魚鸟鳥龙龍准準为為与與万萬个個则則并並书書们們蚂螞蚁蟻余餘猫貓',
].join('')

const BOTH = PAIRS.match(/../gu) ?? []
const TRADITIONAL = new Map(BOTH.map((pair) => [pair.charAt(0), pair.charAt(1)]))
const SIMPLIFIED = new Map(BOTH.map((pair) => [pair.charAt(1), pair.charAt(0)]))

/** Chinese characters begin here, and most texts have none. */
const FIRST = '\u4E00'

/** A text in simplified Chinese as it is written in traditional Chinese, character by character. */
export function toTraditional(text: string): string {
  return [...text].map((character) => TRADITIONAL.get(character) ?? character).join('')
}

/** A traditional character in its simplified form; any other as it is. */
export function toSimplified(character: string): string {
  return character < FIRST ? character : (SIMPLIFIED.get(character) ?? character)
}
